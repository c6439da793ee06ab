import { html } from 'hono/html';
import type { NumberAndCode } from '../../petitions/contract.ts';
import { renderProof } from '../../petitions/portal/index.ts';
import { fillTemplate } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import {
  allOf, type FieldFault, type FormValues, oneOf, portalMessages, type PortalReader, renderChoices, renderFaultSummary, renderPart, renderPortalPage, renderProblemNotice, renderTextArea,
} from '../../platform/ui/portal/index.ts';
import type { Protection } from '../server/protection-service.ts';
import { messages } from './messages.ts';

export interface ProtectionPage {
  readonly reader: PortalReader;
  readonly proof: NumberAndCode;
  readonly protection: Protection;
  /** Number and code of the matter that a report has made. */
  readonly receipt?: NumberAndCode | undefined;
  readonly done?: string | undefined;
  readonly problem?: string | undefined;
  /** A form that has to be mended, with everything typed. */
  readonly attempt?: { readonly form: 'report' | 'answer'; readonly values: FormValues; readonly faults: readonly FieldFault[] } | undefined;
}

/** What protects the petitioner, on a page of its own: nothing of it stands among the papers of the matter. */
export function renderProtectionPage(page: ProtectionPage): string {
  const { reader, proof, protection, receipt, done, problem, attempt } = page;
  const { language } = reader;
  const say = messages[language];
  return renderPortalPage({
    reader,
    title: say['protection.title'],
    section: 'track',
    switches: { kind: 'post', action: '/protection', fields: { ...proof } },
    body: html`<div><p class="soft">${protection.number}</p><h1>${say['protection.title']}</h1></div>
${done === undefined ? '' : html`<p class="notice good" role="status">${done}</p>`}${problem === undefined ? '' : renderProblemNotice(portalMessages[language]['portal.not_done'], problem)}${renderFaultSummary(attempt?.faults ?? [], language)}
${receipt === undefined ? '' : renderReceipt(receipt, page)}
<p>${say['protection.lead']}</p>
${protection.question === null ? '' : renderQuestion(page, protection.question)}
${renderReport(page)}
${renderAgreement(page)}
<form method="post" action="/track">${renderProof(proof)}<p><button>${say['protection.back']}</button></p></form>`,
  });
}

function renderReceipt(receipt: NumberAndCode, { reader: { language } }: ProtectionPage): Markup {
  const say = messages[language];
  return html`<section class="notice good" role="status"><p>${say['protection.done']}</p>
<dl><div><dt>${say['protection.number']}</dt><dd>${receipt.number}</dd></div><div><dt>${say['protection.code']}</dt><dd><strong>${receipt.queryCode}</strong></dd></div></dl>
<form method="post" action="/track">${renderProof(receipt)}<p><button>${say['protection.follow']}</button></p></form></section>`;
}

function renderQuestion(page: ProtectionPage, month: number): Markup {
  const { proof, reader: { language } } = page;
  const say = messages[language];
  return renderPart(
    fillTemplate(say['protection.question'], { month }, language),
    html`<p>${say['protection.question.lead']}</p>
<form method="post" action="/protection/answer" novalidate>${renderProof(proof)}<p><button name="answer" value="NO">${say['protection.question.no']}</button></p></form>
<form method="post" action="/protection/answer" novalidate>${renderProof(proof)}
${renderFacts(page, 'answer', say['protection.question.facts'])}
<p><button name="answer" value="YES">${say['protection.question.yes']}</button></p></form>`,
  );
}

function renderReport(page: ProtectionPage): Markup {
  const { proof, protection, reader: { language }, attempt } = page;
  const say = messages[language];
  return renderPart(
    say['protection.report'],
    html`<p>${say['protection.report.lead']}</p>
<form method="post" action="/protection/report" novalidate>${renderProof(proof)}
${renderChoices({
  id: 'units', name: 'unit', legend: say['protection.units'], hint: say['protection.units.hint'], kind: 'checkbox', chosen: attempt ? allOf(attempt.values, 'unit') : [], faults: [],
  choices: protection.units.map(({ unitId, name }) => ({ value: unitId, label: name })),
})}
${renderFacts(page, 'report', say['protection.facts'])}
<p><button>${say['protection.report.send']}</button></p></form>`,
  );
}

function renderFacts({ reader: { language }, attempt }: ProtectionPage, form: 'report' | 'answer', label: string): Markup {
  const typed = attempt?.form === form ? attempt : undefined;
  const value = typed ? oneOf(typed.values, 'facts') : '';
  return renderTextArea({ id: `${form}-facts`, name: 'facts', label, must: portalMessages[language]['portal.must'], rows: 5, value, faults: typed?.faults ?? [] });
}

function renderAgreement({ proof, protection, reader: { language } }: ProtectionPage): Markup {
  const say = messages[language];
  const wish = protection.isAgreed ? 'no' : 'yes';
  return renderPart(
    say['protection.agree'],
    html`<p>${say['protection.agree.lead']}</p>${protection.isAgreed ? html`<p><strong>${say['protection.agreed']}</strong></p>` : ''}
<form method="post" action="/protection/agreement">${renderProof(proof)}<p><button name="agree" value="${wish}">${say[`protection.agree.${wish}`]}</button></p></form>`,
  );
}
