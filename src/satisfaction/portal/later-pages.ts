import { html } from 'hono/html';
import { renderProof } from '../../petitions/portal/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { type FieldFault, type PortalReader, portalMessages, renderFaultSummary, renderPart, renderPortalPage, renderProblemNotice, renderTextArea, renderTextField } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';

export type LaterWord = 'YES' | 'PARTLY' | 'NO' | 'STOP';
interface Proof {
  readonly number: string;
  readonly queryCode: string;
}

/** One press answers: each button is an answer. */
function renderButtons(language: Language): Markup {
  const say = messages[language];
  return html`${renderTextArea({ id: 'later-reason', name: 'reason', label: say['later.reason'], hint: say['later.reason_hint'], rows: 2, value: '', faults: [] })}
${(['YES', 'PARTLY', 'NO'] as const).map((answer) => html`<p><button name="answer" value="${answer}">${say[`later.${answer}`]}</button></p>`)}
<p><button class="quiet" name="answer" value="STOP">${say['later.STOP']}</button></p>`;
}

/** On the page of the matter, while the question waits. */
export function renderLaterQuestion(proof: Proof, weeks: number, language: Language): Markup {
  const say = messages[language];
  return renderPart(fillTemplate(say['later.ask'], { weeks }, language), html`<form method="post" action="/still-solved" novalidate>${renderProof(proof)}
${renderButtons(language)}</form>`);
}

interface AskPage {
  readonly reader: PortalReader;
  readonly proof: Proof;
  readonly faults?: readonly FieldFault[];
  readonly problem?: string | undefined;
}

/** Where the link in a mail leads: the number is there, the code is not. */
export function renderLaterPage({ reader, proof, faults = [], problem }: AskPage): string {
  const { language } = reader;
  const say = messages[language];
  const must = portalMessages[language]['portal.must'];
  return renderPortalPage({
    reader,
    title: say['later.title'],
    switches: { kind: 'link', path: '/still-solved' },
    body: html`<div><h1>${say['later.title']}</h1><p class="lead">${say['later.lead']}</p></div>
${problem === undefined ? '' : renderProblemNotice(say['later.problem'], problem)}${renderFaultSummary(faults, language)}
<form class="part" method="post" action="/still-solved" novalidate>
${renderTextField({ id: 'number', label: say['later.number'], must, value: proof.number, faults, width: 'middle', isCode: true })}
${renderTextField({ id: 'queryCode', label: say['later.code'], must, value: proof.queryCode, faults, width: 'middle', isCode: true })}
${renderButtons(language)}</form>`,
  });
}

/** What was noted, and after a no every lawful way on: nothing ends in silence. */
export function renderLaterThanks(reader: PortalReader, proof: Proof, answer: LaterWord): string {
  const say = messages[reader.language];
  const ways = ['review', 'supplement', 'execution', 'new'] as const;
  return renderPortalPage({
    reader,
    title: say['later.title'],
    switches: { kind: 'link', path: '/still-solved' },
    body: html`<div><h1>${say['later.title']}</h1></div>
<p class="notice good" role="status">${say[`later.thanks.${answer}`]}</p>
${answer === 'NO' || answer === 'PARTLY' ? renderPart(say['later.ways'], html`<ul>${ways.map((way) => html`<li>${say[`later.way.${way}`]}</li>`)}</ul>`) : ''}
<form method="post" action="/track" novalidate>${renderProof(proof)}<p><button>${say['later.open_matter']}</button></p></form>`,
  });
}
