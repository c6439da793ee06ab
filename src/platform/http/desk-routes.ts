import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../kernel/index.ts';
import { defineRoute, type Route } from './route.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the built desk: its files carry the hash of their content in their names, every other address is the one page. */
export async function deskRoutes(app: FastifyInstance, directory: string): Promise<readonly Route[]> {
  if (existsSync(directory)) await app.register(staticFiles, { root: directory, serve: false, index: false, cacheControl: false });
  const readPage = createPageReader(directory);
  const page = (url: string): Route =>
    defineRoute({
      method: 'GET',
      url,
      access: { kind: 'public' },
      summary: 'The desk of the staff',
      produces: 'html',
      handler: (_request, reply) => {
        reply.header('cache-control', 'no-cache');
        return Promise.resolve(readPage());
      },
    });
  return [
    page('/desk'),
    page('/desk/*'),
    defineRoute({
      method: 'GET',
      url: '/desk/assets/*',
      access: { kind: 'public' },
      summary: 'Scripts and styles of the desk',
      produces: 'asset',
      schema: { params: z.object({ '*': z.string() }) },
      handler: (request, reply) => {
        if (!existsSync(join(directory, 'assets'))) throw new AppError('not_found', 'http.route_not_found');
        reply.header('cache-control', IMMUTABLE);
        return Promise.resolve(reply.sendFile(join('assets', request.params['*']), directory));
      },
    }),
  ];
}

function createPageReader(directory: string): () => string {
  let page: string | undefined;
  return () => {
    try {
      page ??= readFileSync(join(directory, 'index.html'), 'utf8');
      return page;
    } catch (cause) {
      throw new AppError('unavailable', 'http.desk_not_built', {}, { cause });
    }
  };
}
