import { readFileSync } from 'node:fs';
import type { Language, Translator } from '../ui/index.ts';
import { ApiDocument } from './api-document.ts';
import { renderDocsPage } from './docs-page.ts';
import { defineRoute, type Route } from './route.ts';

/** The API reference for people: made once a language, from the same document that programs read. */
export function docsRoutes(document: () => object, translator: Translator): readonly Route[] {
  const pages = new Map<Language, string>();
  const style = readFileSync(new URL('docs.css', import.meta.url), 'utf8');
  return [
    defineRoute({
      method: 'GET',
      url: '/api/docs',
      access: { kind: 'public' },
      summary: 'This reference as a page',
      produces: 'html',
      handler: (request) => {
        const page = pages.get(request.language) ?? renderDocsPage(ApiDocument.parse(document()), request.language, translator);
        pages.set(request.language, page);
        return Promise.resolve(page);
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/docs.css',
      access: { kind: 'public' },
      summary: 'How this reference looks',
      produces: 'asset',
      handler: (_request, reply) => Promise.resolve(reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style)),
    }),
  ];
}
