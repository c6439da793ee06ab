import { html } from 'hono/html';
import type { Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderChoices, renderPart } from '../../platform/ui/portal/index.ts';
import type { SectionInput } from './form-sections.ts';
import { reportMessages } from './report-messages.ts';
import { isReport } from './submission-values.ts';

const MEANS = ['sealed', 'identity', 'no_mail', 'name', 'files', 'above'] as const;

/** Whether this is a report (检举控告), asked before anything else is typed, and what becomes of one. */
export function renderKind({ form: { values }, faults, language }: SectionInput): Markup {
  const say = reportMessages[language];
  return html`<section class="part">${renderChoices({
    id: 'isReport',
    legend: say['report.what'],
    kind: 'radio',
    chosen: [isReport(values) ? 'yes' : 'no'],
    choices: [
      { value: 'no', label: say['report.no'], hint: say['report.no_hint'] },
      { value: 'yes', label: say['report.yes'], hint: say['report.yes_hint'] },
    ],
    faults,
  })}
<div class="notice care of-report"><h2>${say['report.means']}</h2>
<ul>${MEANS.map((part) => html`<li>${say[`report.means.${part}`]}</li>`)}</ul></div></section>`;
}

/** On the page that shows number and code. */
export function renderSealedNotice(language: Language): Markup {
  const say = reportMessages[language];
  return renderPart(say['report.receipt.where'], html`<ul>${(['sealed', 'follow', 'no_mail'] as const).map((part) => html`<li>${say[`report.receipt.${part}`]}</li>`)}</ul>`);
}
