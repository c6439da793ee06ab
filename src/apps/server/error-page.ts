import { html } from 'hono/html';
import type { Problem } from '../../platform/http/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { renderMarkup } from '../../platform/ui/markup.ts';
import { messages } from './messages.ts';

/** What a person sees instead of problem+json: what happened, what to do, and a reference to quote. */
export function renderErrorPage(problem: Problem, language: Language): string {
  const words = messages[language];
  return renderMarkup(html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${problem.title}</title>
      </head>
      <body>
        <main>
          <h1>${problem.title}</h1>
          <p>${problem.detail}</p>
          ${problem.fields ? html`<ul>${problem.fields.map((fault) => html`<li>${fault.path === '' ? '' : `${fault.path}: `}${fault.message}</li>`)}</ul>` : ''}
          <p>${words['server.error_page.reference']}: <code>${problem.requestId}</code></p>
          <p><a href="/">${words['server.error_page.home']}</a></p>
        </main>
      </body>
    </html>`);
}
