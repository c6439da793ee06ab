import { html } from 'hono/html';
import { formatInstant } from '../../documents/server/index.ts';
import { parseInstant } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderPart } from '../../platform/ui/portal/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { SEALED_TITLE } from '../server/sealed-reports/sealed-material.ts';
import { reportMessages } from './report-messages.ts';

/** A matter whose title has been taken away with its content is called by what it is, in the reader's language. */
export function titleOf({ title }: TrackedPetition, language: Language): string {
  return title === SEALED_TITLE ? reportMessages[language]['report.title'] : title;
}

/** PP-2: what is kept from whom, and each time that a discipline officer learned who reported. */
export function renderSealed(petition: TrackedPetition, language: Language): Markup | '' {
  const { identityOpenings: openings, title } = petition;
  if (title !== SEALED_TITLE && openings.length === 0) return '';
  const say = reportMessages[language];
  const at = (moment: string): string => formatInstant(parseInstant(moment), language);
  return renderPart(
    say['report.sealed'],
    html`<p>${say['report.content']}</p>
<h3>${say['report.openings']}</h3>
<p>${say['report.openings_about']}</p>`,
    openings.length === 0
      ? html`<p class="notice good">${say['report.openings_none']}</p>`
      : html`<ol class="steps">${openings.map(({ openedAt, purpose, until }) => html`<li><time class="soft" datetime="${openedAt}">${at(openedAt)}</time>
<br><span class="said" dir="auto">${fillTemplate(say['report.opened'], { purpose }, language)}</span>
<br><small>${fillTemplate(say['report.until'], { until: at(until) }, language)}</small></li>`)}</ol>`,
  );
}
