import { html } from 'hono/html';
import type { PublicInformationView } from '../../organisation/contract.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { oneOf, type PortalReader, renderChoices, renderFaultSummary, renderPart, renderPortalPage, renderProblemNotice } from '../../platform/ui/portal/index.ts';
import { renderFiles, renderMatter, renderMore, renderPerson, renderStory, renderTruth, type SectionInput } from './form-sections.ts';
import { messages } from './messages.ts';
import { renderKind } from './report-section.ts';

export interface SubmissionFormPage extends Omit<SectionInput, 'language'> {
  readonly reader: PortalReader;
  readonly offices: readonly PublicInformationView[];
  /** A request has just been added: it gets the focus. */
  readonly isAdding?: boolean;
  readonly problem?: { readonly title: string; readonly text: string };
}

export const FORM_ID = 'submission';

/** The form of the public, with everything that was typed so far. */
export function renderSubmissionFormPage({ reader, form, faults, offices, isAdding = false, problem }: SubmissionFormPage): string {
  const { language } = reader;
  const say = messages[language];
  const input: SectionInput = { form, faults, language };
  return renderPortalPage({
    reader,
    title: say['submit.title'],
    section: 'submit',
    switches: { kind: 'form', formId: FORM_ID, action: '/submit', step: 'stay' },
    body: html`<div><h1>${say['submit.title']}</h1>
<p class="lead">${say['submit.lead']}</p></div>
${problem ? renderProblemNotice(problem.title, problem.text) : ''}${renderFaultSummary(faults, language)}
<form id="${FORM_ID}" class="stack" method="post" action="/submit" enctype="multipart/form-data" novalidate>
<input type="hidden" name="token" value="${form.token}">
${renderKind(input)}
${renderOffices(input, offices)}${renderMatter(input, isAdding)}
${renderStory(input)}
${renderPerson(input)}
${renderFiles(input)}
${renderMore(input)}
${renderPart(say['submit.part.end'], renderTruth(input), renderPrivacy(offices, oneOf(form.values, 'office'), language), html`<p><button name="do" value="check">${say['submit.check']}</button></p>`)}
</form>`,
  });
}

export function officeName(office: PublicInformationView, language: Language): string {
  return language === 'en' ? (office.unitNameEn ?? office.unitName) : office.unitName;
}

// With one office there is nothing to choose, but it is the one addressed; before any has published itself, it is the organisation's own.
function renderOffices({ form, faults, language }: SectionInput, offices: readonly PublicInformationView[]): Markup | '' {
  const [first, second] = offices;
  if (!first) return '';
  if (!second) return html`<input type="hidden" name="office" value="${first.unitCode}">`;
  const say = messages[language];
  return renderPart(
    say['submit.part.office'],
    renderChoices({
      id: 'office',
      legend: say['submit.office'],
      kind: 'radio',
      chosen: [oneOf(form.values, 'office') || first.unitCode],
      choices: offices.map((office) => ({ value: office.unitCode, label: officeName(office, language) })),
      faults,
    }),
  );
}

/** PIPL art. 17: who, for what, which kinds, how long, which rights; before anything is handed over. */
function renderPrivacy(offices: readonly PublicInformationView[], chosen: string, language: Language): Markup {
  const say = messages[language];
  const known = offices.length === 1 ? offices[0] : offices.find(({ unitCode }) => unitCode === chosen);
  const office = known ? officeName(known, language) : say['submit.privacy.office'];
  const [before = '', after = ''] = say['submit.privacy.who'].split('{office}');
  return html`<details><summary>${say['submit.privacy']}</summary>
<ul><li>${before}${office}${after}</li>${(['purpose', 'kinds', 'retention', 'rights'] as const).map((part) => html`<li>${say[`submit.privacy.${part}`]}</li>`)}</ul></details>`;
}
