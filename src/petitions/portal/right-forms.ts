import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { parsePlainDate, type PlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import {
  type FieldFault, type FormValues, oneOf, portalMessages, renderChoices, renderPart, renderFileField, renderTextArea, renderTick,
} from '../../platform/ui/portal/index.ts';
import type { NumberAndCode, TrackedPetition } from '../contract.ts';
import { EVALUATION_TARGETS, EVALUATIONS } from '../domain/index.ts';
import { messages } from './messages.ts';
import { renderProof } from './proof.ts';

export const RIGHTS = ['addSupplement', 'sendMessage', 'evaluate', 'requestReview', 'requestReReview', 'requestRecusal', 'requestWithdrawal'] as const;
export type Right = (typeof RIGHTS)[number];

/** A form that was sent and could not be done: it is shown again, open, with everything typed. */
export interface Attempt {
  readonly right: Right;
  readonly values: FormValues;
  readonly faults: readonly FieldFault[];
}

export interface RightForms {
  readonly petition: TrackedPetition;
  readonly proof: NumberAndCode;
  readonly language: Language;
  readonly today: PlainDate;
  readonly attempt?: Attempt | undefined;
}

/** What the petitioner may do today, each as a form of its own; and what not, with the reason. */
export function renderRights(input: RightForms): Markup {
  const say = messages[input.language];
  const known = RIGHTS.flatMap((right) => input.petition.rights.filter(({ action }) => action === right).map((each) => ({ right, ...each })));
  const open = known.filter(({ available }) => available);
  const closed = known.filter(({ available }) => !available);
  return renderPart(
    say['track.rights'],
    html`<div class="rights" id="rights">${open.map(({ right }) => renderRight(right, input))}</div>
${closed.length === 0 ? '' : html`<details><summary class="soft">${say['track.not_now']}</summary><ul>${closed.map(({ right, why }) => html`<li>${say[`track.right.${right}`]}${why === null ? '' : html`<br><small>${why}</small>`}</li>`)}</ul></details>`}`,
  );
}

function renderRight(right: Right, input: RightForms): Markup {
  const isOpen = input.attempt?.right === right;
  return html`<details${isOpen ? html` open` : ''}><summary>${messages[input.language][`track.right.${right}`]}</summary>
${FORMS[right](input, typedIn(input, right))}</details>
`;
}

interface Typed {
  readonly values: FormValues;
  readonly faults: readonly FieldFault[];
}

function typedIn({ attempt }: RightForms, right: Right): Typed {
  return attempt?.right === right ? attempt : { values: new Map(), faults: [] };
}

const FORMS: Readonly<Record<Right, (input: RightForms, typed: Typed) => Markup>> = {
  addSupplement: renderSupplement,
  sendMessage: renderMessage,
  evaluate: renderEvaluations,
  requestReview: (input, typed) => renderReview(input, typed, 'requestReview'),
  requestReReview: (input, typed) => renderReview(input, typed, 'requestReReview'),
  requestRecusal: ({ language }) => html`<p>${messages[language]['track.recusal_how']}</p>`,
  requestWithdrawal: renderWithdrawal,
};

function renderForm(action: string, { proof }: RightForms, content: Markup, send: string): Markup {
  return html`<form method="post" action="${action}" novalidate>${renderProof(proof)}
${content}
<p><button>${send}</button></p></form>`;
}

function renderSupplement({ proof, language }: RightForms, { values, faults }: Typed): Markup {
  const say = messages[language];
  return html`<form method="post" action="/track/material" enctype="multipart/form-data" novalidate>${renderProof(proof)}
${renderTextArea({ id: 'material-text', name: 'text', label: say['track.material.text'], must: portalMessages[language]['portal.must'], rows: 3, value: oneOf(values, 'text'), faults })}
${renderFileField({ id: 'files', language, faults })}
<p><button name="do" value="check">${say['track.material.check']}</button></p></form>`;
}

function renderMessage(input: RightForms, { values, faults }: Typed): Markup {
  const say = messages[input.language];
  const must = portalMessages[input.language]['portal.must'];
  return renderForm('/track/message', input, renderTextArea({ id: 'message-text', name: 'text', label: say['track.message.text'], must, rows: 4, value: oneOf(values, 'text'), faults }), say['track.message.send']);
}

/** Unit and petition office are rated separately, once their sheet is open (evaluation rules art. 3). */
function renderEvaluations(input: RightForms, { values, faults }: Typed): Markup {
  const { petition, language } = input;
  const say = messages[language];
  const sheets = { UNIT: petition.evaluations.unit, OFFICE: petition.evaluations.office };
  return html`<p class="hint">${say['track.evaluate.protected']}</p>
${EVALUATION_TARGETS.map((target) => {
    const sheet = sheets[target];
    if (sheet.status !== 'PENDING' && sheet.status !== 'EVALUATED') return '';
    const isTyped = oneOf(values, 'target') === target;
    const chosen = isTyped ? oneOf(values, 'value') : (sheet.value ?? '');
    const given = sheet.value === null ? undefined : fillTemplate(say['track.evaluate.given'], { value: say[`track.evaluate.${sheet.value}`] }, language);
    const until = sheet.closesOn === null ? undefined : fillTemplate(say['track.evaluate.until'], { day: formatDay(parsePlainDate(sheet.closesOn), language) }, language);
    return html`<h3>${say[`track.evaluate.${target}`]}</h3>${given === undefined ? '' : html`<p>${given}</p>`}${until === undefined ? '' : html`<p class="hint">${until}</p>`}${renderForm(
      '/track/evaluation',
      input,
      html`<input type="hidden" name="target" value="${target}">
${renderChoices({ id: `value-${target}`, name: 'value', legend: say['track.evaluate.value'], kind: 'radio', chosen: [chosen], choices: EVALUATIONS.map((value) => ({ value, label: say[`track.evaluate.${value}`] })), faults })}
${renderTextArea({ id: `reason-${target}`, name: 'reason', label: say['track.evaluate.reason'], rows: 2, value: isTyped ? oneOf(values, 'reason') : (sheet.reason ?? ''), faults })}`,
      say['track.evaluate.send'],
    )}`;
  })}`;
}

function renderReview(input: RightForms, { values, faults }: Typed, right: 'requestReview' | 'requestReReview'): Markup {
  const { petition, language, today } = input;
  const say = messages[language];
  const must = portalMessages[language]['portal.must'];
  const window = petition.clocks.findLast(({ clock }) => clock === (right === 'requestReview' ? 'REVIEW_WINDOW' : 'REREVIEW_WINDOW'));
  const isLate = window !== undefined && window.statutoryDueOn < today;
  const text = (name: string) => ({ id: `review-${name}`, name, value: oneOf(values, name), faults });
  return renderForm(
    '/track/review',
    input,
    html`<input type="hidden" name="right" value="${right}">${renderTextArea({ ...text('requests'), label: say['track.review.requests'], must, rows: 3 })}
${renderTextArea({ ...text('reasons'), label: say['track.review.reasons'], must, rows: 5 })}
${isLate ? renderTextArea({ ...text('lateReason'), label: say['track.review.late'], hint: fillTemplate(say['track.review.late_hint'], { day: formatDay(parsePlainDate(window.statutoryDueOn), language) }, language), rows: 2 }) : ''}`,
    say['track.review.send'],
  );
}

/** PP-9: nobody may ask for a withdrawal, and the page that takes it says so first. */
function renderWithdrawal(input: RightForms, { values, faults }: Typed): Markup {
  const say = messages[input.language];
  const must = portalMessages[input.language]['portal.must'];
  return html`<p class="notice care">${say['track.withdrawal.warning']}</p>
${renderForm(
  '/track/withdrawal',
  input,
  html`${renderTextArea({ id: 'withdrawal-statement', name: 'statement', label: say['track.withdrawal.statement'], must, rows: 3, value: oneOf(values, 'statement'), faults })}
${renderTick({ id: 'withdrawal-free', name: 'ownFreeWill', label: say['track.withdrawal.free'], must, value: oneOf(values, 'ownFreeWill'), faults })}`,
  say['track.withdrawal.send'],
)}`;
}
