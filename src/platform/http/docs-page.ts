import { html } from 'hono/html';
import { ERROR_KINDS } from '../kernel/index.ts';
import type { Language, Translator } from '../ui/index.ts';
import { renderMarkup, type Markup } from '../ui/markup.ts';
import type { ApiDocument, ApiOperation } from './api-document.ts';
import { statusOf } from './problem.ts';
import { listFields, meaningOf, typeOf, type SchemaRow } from './schema-rows.ts';

type Say = (key: string, params?: Record<string, string>) => string;

interface Call {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The API reference as one page that needs no script. */
export function renderDocsPage(document: ApiDocument, language: Language, translator: Translator): string {
  const say: Say = (key, params) => translator.translate(language, `http.docs.${key}`, params) ?? key;
  const calls = listCalls(document);
  const tags = [...new Set(calls.map(({ operation }) => operation.tags[0] ?? ''))].sort();
  const summaryOf = (operation: ApiOperation): string => (language === 'en' ? operation.summary : operation['x-summary-zh']);
  return renderMarkup(html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('title')}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <header>
          <h1>${say('title')}</h1>
          <p>${say('intro')}</p>
          <p><a href="/api/openapi.json">${say('document')}</a> · <a href="?lang=zh-CN" lang="zh-CN">中文</a> · <a href="?lang=en" lang="en">English</a></p>
        </header>
        <nav aria-label="${say('contents')}">
          <ul>
            ${tags.map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${tags.map(
            (tag) => html`<section id="${tag}">
              <h2>${tag}</h2>
              ${calls.filter(({ operation }) => operation.tags[0] === tag).map((call) => renderCall(call, summaryOf(call.operation), say))}
            </section>`,
          )}
          ${renderErrorKinds(language, translator, say)}
        </main>
      </body>
    </html>`);
}

function listCalls(document: ApiDocument): readonly Call[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ id: `${method}${path.replaceAll(/[^\w]+/g, '-')}`, method: method.toUpperCase(), path, operation })),
  );
}

function renderCall({ id, method, path, operation }: Call, summary: string, say: Say): Markup {
  const parameters = operation.parameters.map((each) => {
    // The document lifts a parameter's description out of its schema.
    const shown = { ...each.schema, description: each.description };
    return { name: each.name, type: typeOf(shown), isRequired: each.required === true, meaning: meaningOf(shown) };
  });
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const [status, answer] = Object.entries(operation.responses).find(([each]) => each.startsWith('2')) ?? ['200', {}];
  const answered = Object.values(answer.content ?? {})[0]?.schema;
  return html`<article id="${id}">
    <h3><a href="#${id}"><span class="method">${method}</span> <code>${path}</code></a></h3>
    <p>${summary}</p>
    <p class="soft">${say('access')}: ${describeAccess(operation['x-access'], say)}</p>
    ${renderTable(say('parameters'), parameters, say)} ${renderTable(say('body'), body ? listFields(body) : [], say)}
    ${renderTable(say('answer', { status }), answered ? listFields(answered) : [], say)}
  </article>`;
}

function describeAccess(access: string, say: Say): string {
  const [kind = 'public', permission = ''] = access.split(':');
  return say(`access.${kind}`, { permission });
}

function renderTable(title: string, rows: readonly SchemaRow[], say: Say): Markup | '' {
  if (rows.length === 0) return '';
  return html`<h4>${title}</h4>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('name')}</th>
            <th scope="col">${say('type')}</th>
            <th scope="col">${say('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr>
              <td><code>${row.name}</code></td>
              <td><code>${row.type}</code></td>
              <td>${row.isRequired ? html`<strong>${say('required')}</strong> ` : ''}${row.meaning}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function renderErrorKinds(language: Language, translator: Translator, say: Say): Markup {
  return html`<section id="errors">
    <h2>${say('errors')}</h2>
    <p>${say('errors_intro')}</p>
    <table>
      <tbody>
        ${ERROR_KINDS.map(
          (kind) => html`<tr>
            <td><code>${kind}</code></td>
            <td>${statusOf(kind)}</td>
            <td>${translator.translate(language, `http.title.${kind}`) ?? ''}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
