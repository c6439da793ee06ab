import { html } from 'hono/html';
import type { PublicInformationView } from '../../organisation/contract.ts';
import type { PortalSubmission } from '../../petitions/contract.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { type PortalReader, renderPart, renderFileList, renderHiddenValues, renderPortalPage, renderProblemNotice } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';
import { reportMessages } from './report-messages.ts';
import { FORM_ID, officeName } from './submission-form-page.ts';
import { FIELD_NAMES, type SubmissionForm } from './submission-values.ts';

export interface CheckPage {
  readonly reader: PortalReader;
  readonly form: SubmissionForm;
  readonly submission: PortalSubmission;
  readonly offices: readonly PublicInformationView[];
  /** Why sending did not work. */
  readonly problem?: { readonly title: string; readonly text: string };
}

/** Everything once more before it is sent, as it will be kept. */
export function renderCheckPage({ reader, form, submission, offices, problem }: CheckPage): string {
  const { language } = reader;
  const say = messages[language];
  const { petitioner } = submission;
  const isOutOfReach = !submission.isReport && petitioner !== undefined && !petitioner.phone && !petitioner.email && !petitioner.address;
  return renderPortalPage({
    reader,
    title: say['submit.check.title'],
    section: 'submit',
    switches: { kind: 'form', formId: FORM_ID, action: '/submit', step: 'check' },
    body: html`<div><h1>${say['submit.check.title']}</h1>
<p class="lead">${say['submit.check.lead']}</p></div>
${problem ? renderProblemNotice(problem.title, problem.text) : ''}
${submission.isReport ? renderReportNotice(submission, language) : ''}${submission.anonymous ? html`<p class="notice care">${say['submit.anonymous_means']}</p>` : ''}${isOutOfReach ? html`<p class="notice care">${say['submit.check.no_contact']}</p>` : ''}
<form id="${FORM_ID}" class="stack" method="post" action="/submit/send">
<input type="hidden" name="token" value="${form.token}">
${renderHiddenValues(form.values, FIELD_NAMES)}
${renderPart(say['submit.part.matter'], html`<ol>${submission.requests.map((text) => html`<li class="said" dir="auto">${text}</li>`)}</ol>`)}
${renderPart(say['submit.part.story'], renderRows(storyOf(submission, reader)))}
${renderPart(say['submit.part.person'], renderRows(personOf(submission, reader, offices)))}
${form.files.length > 0 ? renderPart(say['submit.part.files'], renderFileList({ files: form.files, language })) : ''}
<p class="actions"><button name="do" value="send">${say['submit.check.send']}</button>
<button class="second" name="do" value="edit" formaction="/submit">${say['submit.check.edit']}</button></p>
</form>`,
  });
}

/** What cannot be undone once it is sent, and what may still give the reporter away. */
function renderReportNotice({ attachments }: PortalSubmission, language: Language): Markup {
  const say = reportMessages[language];
  return html`<div class="notice care"><p><strong>${say['report.check']}</strong></p>${attachments.length === 0 ? '' : html`<p>${say['report.check_files']}</p>`}</div>`;
}

type Row = readonly [label: string, value: string | undefined];

function storyOf(submission: PortalSubmission, { language }: PortalReader): readonly Row[] {
  const say = messages[language];
  return [
    [say['submit.facts'], submission.facts],
    [say['submit.reasons'], submission.reasons],
    [say['submit.happened_on'], submission.happenedOn],
    [say['submit.happened_at'], submission.happenedAt],
    [say['submit.complained_about'], submission.complainedAbout],
  ];
}

function personOf({ petitioner, officeCode, assistance, mayPublish, isReport }: PortalSubmission, { language }: PortalReader, offices: readonly PublicInformationView[]): readonly Row[] {
  const say = messages[language];
  const office = offices.find(({ unitCode }) => unitCode === officeCode);
  const identity = petitioner?.idType === undefined ? petitioner?.idNumber : fillTemplate('{type} {number}', { type: say[`submit.id_type.${petitioner.idType}`], number: petitioner.idNumber ?? '' }, language);
  return [
    [say['submit.office'], office && officeName(office, language)],
    [say['submit.who'], say[petitioner ? 'submit.who.named' : 'submit.who.anonymous']],
    [say['submit.kind'], petitioner && say[petitioner.kind === 'PERSON' ? 'submit.kind.person' : 'submit.kind.organisation']],
    [say['submit.name'], petitioner?.name],
    [say['submit.phone'], petitioner?.phone],
    [say['submit.email'], petitioner?.email],
    [say['submit.address'], petitioner?.address],
    [say['submit.identity'], identity],
    [say['submit.assistance'], assistance.map((each) => say[`submit.assistance.${each}`]).join(language === 'en' ? '; ' : '；')],
    [say['submit.may_publish'], isReport ? undefined : say[mayPublish ? 'submit.check.yes' : 'submit.check.no']],
  ];
}

function renderRows(rows: readonly Row[]): Markup {
  const filled = rows.filter(([, value]) => value !== undefined && value !== '');
  return html`<dl>${filled.map(([label, value]) => html`<div><dt>${label}</dt><dd class="said" dir="auto">${value}</dd></div>`)}</dl>`;
}
