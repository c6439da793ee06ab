import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Translator } from '../ui/index.ts';
import { completeOperation } from './documented-answers.ts';
import { defineRoute, type Route } from './route.ts';

// Pages and what they load are not for programs.
const IN_REFERENCE = /^\/(?:api\/v1\/|api\/openapi\.json$|health\/|metrics$)/;

/** How the reference describes a route, beside what Zod says about its contract. */
export function describeRoute(route: Route): FastifySchema {
  return {
    summary: route.summary,
    tags: [route.url.split('/')[3] ?? 'operation'],
    hide: !IN_REFERENCE.test(route.url),
    'x-access': route.access.kind === 'staff' ? `staff:${route.access.permission}` : route.access.kind,
    ...(route.access.kind === 'staff' || route.access.kind === 'signed-in' ? { security: [{ session: [] }, { token: [] }] } : {}),
    ...(route.produces === 'html' ? { produces: ['text/html'] } : {}),
  } as FastifySchema;
}

/** Collects the routes that are mounted after it into an OpenAPI 3.1 document. */
export async function collectOpenApi(app: FastifyInstance, translator: Translator, routes: () => readonly Route[]): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Xinqiao', version: '1', description: 'Failures are application/problem+json; see Problem. Any call can answer 503 while the database is away, and 500 where the program is at fault.' },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Set by signing in.' },
          token: { type: 'http', scheme: 'bearer', description: 'A token made by `xinqiao token create`.' },
        },
        schemas: { Problem: problemSchema() },
      },
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input);
      if (!schema || schema['hide'] === true) return { schema, url };
      const summary = schema.summary ?? '';
      return {
        url,
        schema: { ...schema, summary: translator.translate('en', summary) ?? summary, 'x-summary-zh': translator.translate('zh-CN', summary) ?? summary },
      };
    },
    transformObject: (document) => {
      const openapi = 'openapiObject' in document ? document.openapiObject : {};
      const known = new Map(routes().map((route) => [`${route.method.toLowerCase()} ${route.url.replaceAll(/:(\w+)/g, '{$1}')}`, route]));
      for (const [path, operations] of Object.entries(openapi.paths ?? {})) {
        for (const [method, operation] of Object.entries(operations ?? {})) {
          const route = known.get(`${method} ${path}`);
          if (route) completeOperation(operation as Record<string, unknown>, route);
        }
      }
      return openapi;
    },
  });
}

export function openApiRoute(document: () => object): Route {
  return defineRoute({
    method: 'GET',
    url: '/api/openapi.json',
    access: { kind: 'public' },
    summary: 'http.api.document',
    standsAlone: true,
    schema: { response: z.looseObject({}) },
    handler: () => Promise.resolve({ ...document() }),
  });
}

function problemSchema(): Record<string, unknown> {
  const text = { type: 'string' };
  const fault = { type: 'object', properties: { in: text, path: text, code: text, message: text } };
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'params', 'requestId', 'detail'],
    properties: { type: text, title: text, status: { type: 'integer' }, code: text, params: { type: 'object' }, requestId: text, detail: text, fields: { type: 'array', items: fault } },
  };
}
