import { html } from 'hono/html';
import type { Problem } from '../../platform/http/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderPart, renderPortalPage } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';

/** What a person sees instead of problem+json: what happened, what to do so that nothing is lost, and what to quote. */
export function renderErrorPage(problem: Problem, language: Language): string {
  const say = messages[language];
  const { title, detail, fields, requestId } = problem;
  return renderPortalPage({
    reader: { language, isLargeType: false },
    title,
    switches: { kind: 'link', path: '/' },
    body: html`<div><h1>${title}</h1><p class="lead">${detail}</p></div>
${fields === undefined ? '' : html`<ul>${fields.map(({ path, message }) => html`<li>${path === '' ? '' : `${path}: `}${message}</li>`)}</ul>`}
${renderPart(say['failure.what_to_do'], renderAdvice(problem, language))}
<p class="hint">${fillTemplate(say['failure.reference'], { requestId }, language)}</p>`,
  });
}

function renderAdvice({ type, params }: Problem, language: Language): Markup {
  const say = messages[language];
  switch (type) {
    case 'not_found':
    case 'unauthenticated':
      return html`<p>${say['failure.look_elsewhere']}</p>
<ul><li><a href="/submit">${say['home.submit']}</a></li><li><a href="/track">${say['home.track']}</a></li><li><a href="/verify">${say['home.verify']}</a></li></ul>`;
    case 'too_many':
      return html`<p>${fillTemplate(say['failure.wait'], { seconds: params['retryAfterInSeconds'] ?? 60 }, language)}</p>`;
    case 'unavailable':
    case 'conflict':
    case 'unexpected':
      return html`<p>${say['failure.reload']}</p><p>${say['failure.other_ways']}</p>`;
    case 'too_large':
      return html`<p>${say['failure.too_large']}</p>`;
    case 'invalid':
    case 'forbidden':
    case 'refused':
      return html`<p>${say['failure.go_back']}</p>`;
  }
}
