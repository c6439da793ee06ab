import { html } from 'hono/html';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import {
  allOf, type FieldFault, oneOf, portalMessages, renderChoices, renderPart, renderFileField, renderFileList, renderTextArea, renderTextField, renderTick,
} from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';
import { reportMessages } from './report-messages.ts';
import { ASSISTANCE, ID_TYPES, isAnonymous, type SubmissionForm } from './submission-values.ts';

export interface SectionInput {
  readonly form: SubmissionForm;
  readonly faults: readonly FieldFault[];
  readonly language: Language;
}

const FIRST_REQUESTS = 3;
const MOST_REQUESTS = 20;

export function renderMatter({ form, faults, language }: SectionInput, isAdding: boolean): Markup {
  const say = messages[language];
  const typed = allOf(form.values, 'request');
  const shown = Array.from({ length: Math.max(FIRST_REQUESTS, typed.length) }, (_, index) => typed[index] ?? '');
  return renderPart(
    say['submit.part.matter'],
    html`<p class="hint" id="requests-hint">${say['submit.requests_hint']}</p>`,
    shown.map((value, index) =>
      renderTextArea({
        id: `request-${index}`,
        name: 'request',
        label: fillTemplate(say['submit.request'], { number: index + 1 }, language),
        ...(index === 0 ? { must: portalMessages[language]['portal.must'] } : {}),
        rows: 2,
        value,
        faults,
        isFocused: isAdding && index === shown.length - 1,
      }),
    ),
    shown.length < MOST_REQUESTS ? html`<p><button class="second" name="do" value="add">${say['submit.add_request']}</button></p>` : '',
  );
}

export function renderStory({ form: { values }, faults, language }: SectionInput): Markup {
  const say = messages[language];
  const text = (id: string) => ({ id, value: oneOf(values, id), faults });
  return renderPart(
    say['submit.part.story'],
    renderTextArea({ ...text('facts'), label: say['submit.facts'], hint: say['submit.facts_hint'], must: portalMessages[language]['portal.must'], rows: 8 }),
    renderTextArea({ ...text('reasons'), label: say['submit.reasons'], hint: say['submit.reasons_hint'], rows: 4 }),
    renderTextField({ ...text('happenedOn'), label: say['submit.happened_on'], width: 'middle' }),
    renderTextField({ ...text('happenedAt'), label: say['submit.happened_at'] }),
    renderTextField({ ...text('complainedAbout'), label: say['submit.complained_about'] }),
  );
}

export function renderPerson(input: SectionInput): Markup {
  const { form: { values }, faults, language } = input;
  const [say, report] = [messages[language], reportMessages[language]];
  return renderPart(
    say['submit.part.person'],
    renderChoices({
      id: 'anonymous',
      legend: say['submit.who'],
      kind: 'radio',
      chosen: [isAnonymous(values) ? 'yes' : 'no'],
      choices: [
        { value: 'no', label: say['submit.who.named'], hint: html`<span class="not-of-report">${say['submit.who.named_hint']}</span><span class="of-report">${report['report.named_hint']}</span>` },
        { value: 'yes', label: say['submit.who.anonymous'], hint: html`<span class="not-of-report">${say['submit.who.anonymous_hint']}</span><span class="of-report">${report['report.anonymous_hint']}</span>` },
      ],
      faults,
    }),
    html`<p class="notice care nameless">${say['submit.anonymous_means']}</p>
<div class="named">${renderIdentity(input)}</div>`,
  );
}

function renderIdentity({ form: { values }, faults, language }: SectionInput): readonly Markup[] {
  const say = messages[language];
  const text = (id: string) => ({ id, value: oneOf(values, id), faults });
  const idTypes = ID_TYPES.map((type) => html`<option value="${type}"${oneOf(values, 'idType') === type ? html` selected` : ''}>${say[`submit.id_type.${type}`]}</option>`);
  const isOpen = ['idType', 'idNumber'].some((id) => oneOf(values, id) !== '' || faults.some(({ field }) => field === id));
  return [
    renderChoices({
      id: 'kind',
      legend: say['submit.kind'],
      kind: 'radio',
      chosen: [oneOf(values, 'kind') || 'PERSON'],
      choices: [
        { value: 'PERSON', label: say['submit.kind.person'] },
        { value: 'ORGANISATION', label: say['submit.kind.organisation'] },
      ],
      faults,
    }),
    renderTextField({ ...text('name'), label: say['submit.name'], must: portalMessages[language]['portal.must'], autocomplete: 'name', width: 'middle' }),
    html`<p class="field hint not-of-report">${say['submit.contact_hint']}</p><p class="field hint of-report">${reportMessages[language]['report.contact']}</p>`,
    renderTextField({ ...text('phone'), label: say['submit.phone'], type: 'tel', autocomplete: 'tel', width: 'middle' }),
    renderTextField({ ...text('email'), label: say['submit.email'], type: 'email', autocomplete: 'email', width: 'middle' }),
    renderTextField({ ...text('address'), label: say['submit.address'], autocomplete: 'street-address' }),
    html`<details class="field"${isOpen ? html` open` : ''}><summary>${say['submit.identity']}</summary>
<p class="hint">${say['submit.identity_hint']}</p>
<div class="field"><label for="idType">${say['submit.id_type']}</label>
<select id="idType" name="idType" class="middle"><option value="">${say['submit.id_type.none']}</option>${idTypes}</select></div>
${renderTextField({ ...text('idNumber'), label: say['submit.id_number'], width: 'middle', isCode: true })}</details>`,
  ];
}

export function renderFiles({ form: { files }, faults, language }: SectionInput): Markup {
  return renderPart(
    messages[language]['submit.part.files'],
    renderFileList({ files, language, removeAt: '/submit#files' }),
    renderFileField({ id: 'files', attachAt: '/submit#files', language, faults }),
  );
}

export function renderMore({ form: { values }, faults, language }: SectionInput): Markup {
  const say = messages[language];
  return renderPart(
    say['submit.part.more'],
    renderChoices({
      id: 'assistance',
      legend: say['submit.assistance'],
      kind: 'checkbox',
      chosen: allOf(values, 'assistance'),
      choices: ASSISTANCE.map((value) => ({ value, label: say[`submit.assistance.${value}`] })),
      faults,
    }),
    html`<div class="not-of-report">${renderTick({ id: 'mayPublish', label: say['submit.may_publish'], value: oneOf(values, 'mayPublish'), faults })}</div>`,
  );
}

/** Regulation art. 19: the sentence stands on every form; it is confirmed where somebody gives his name. */
export function renderTruth({ form: { values }, faults, language }: SectionInput): Markup {
  const say = messages[language];
  const tick = { id: 'truth', label: say['submit.truth'], hint: say['submit.truth_hint'], must: portalMessages[language]['portal.must'] };
  return html`<div class="named">${renderTick({ ...tick, value: oneOf(values, 'truth'), faults })}</div>
<p class="nameless">${say['submit.truth_plain']}</p>`;
}
