import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { formatSize } from '../../platform/ui/desk/format-size.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderPart } from '../../platform/ui/portal/index.ts';
import type { NumberAndCode, TrackedPetition } from '../contract.ts';
import { messages } from './messages.ts';
import { paperMessages } from './paper-messages.ts';
import { renderProof } from './proof.ts';

type PlainPaper = NonNullable<TrackedPetition['documents'][number]['plain']>;

export interface Papers {
  readonly petition: TrackedPetition;
  readonly proof: NumberAndCode;
  readonly language: Language;
}

/** What was done and when: the dates that the petitioner is entitled to see (OL-1). */
export function renderSteps({ petition: { steps }, language }: Papers): Markup | '' {
  if (steps.length === 0) return '';
  return renderPart(
    messages[language]['track.steps'],
    html`<ol class="steps">${steps.map(({ on, text }) => html`<li><time class="soft" datetime="${on}">${day(on, language)}</time><br>${text}</li>`)}</ol>`,
  );
}

/** The letters, opened by POST since number and code must not stand in an address. */
export function renderDocuments({ petition: { documents }, proof, language }: Papers): Markup {
  const say = messages[language];
  const rows = documents.map(
    ({ documentId, title, number, issuedOn, plain }) => html`<li>${title}${number === null ? '' : html` <span class="soft">${number}</span>`}${issuedOn === null ? '' : html` <span class="soft">${day(issuedOn, language)}</span>`}
<form method="post" action="/track/document" target="_blank">${renderProof(proof)}<input type="hidden" name="documentId" value="${documentId}"><button class="quiet">${say['track.document_open']}<span class="unseen"> ${title} ${number ?? ''}</span></button></form>${plain === null ? '' : renderPlain(plain, `${title} ${number ?? ''}`, language)}</li>`,
  );
  return renderPart(
    say['track.documents'],
    html`<ul class="papers">${rows}<li>${say['track.receipt']}
<form method="post" action="/receipt">${renderProof(proof)}<button class="quiet">${say['track.receipt_open']}</button></form></li></ul>`,
  );
}

/** Beside the letter, never instead of it: its dates are those that it gives. */
function renderPlain({ whatHappensNext, byWhen, howToDisagree }: PlainPaper, name: string, language: Language): Markup {
  const say = paperMessages[language];
  return html`<details><summary>${say['paper.plain']}<span class="unseen"> ${name}</span></summary><dl><div><dt>${say['paper.plain.next']}</dt><dd>${whatHappensNext}</dd></div><div><dt>${say['paper.plain.when']}</dt><dd>${byWhen}</dd></div><div><dt>${say['paper.plain.disagree']}</dt><dd>${howToDisagree}</dd></div></dl><p><small>${say['paper.plain.about']}</small></p></details>`;
}

export function renderMessages({ petition: { messages: sent }, language }: Papers): Markup | '' {
  if (sent.length === 0) return '';
  const say = messages[language];
  return renderPart(
    say['track.messages'],
    html`<ul class="talk">${sent.map(({ on, from, text }) => html`<li><strong>${say[`track.from.${from}`]}</strong> <time class="soft" datetime="${on}">${day(on, language)}</time><p class="said" dir="auto">${text}</p></li>`)}</ul>`,
  );
}

export function renderAttachments({ petition: { attachments }, language }: Papers): Markup | '' {
  if (attachments.length === 0) return '';
  return renderPart(
    messages[language]['track.attachments'],
    html`<ol class="files">${attachments.map(({ on, mediaType, size, sha256 }) => html`<li>${day(on, language)} ${mediaType} <small>${formatSize(size)}</small><code>SHA-256 ${sha256}</code></li>`)}</ol>`,
  );
}

function day(on: string, language: Language): string {
  return formatDay(parsePlainDate(on), language);
}
