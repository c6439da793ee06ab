import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderPart, withLabel } from '../../platform/ui/portal/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { messages } from './messages.ts';

type Opinion = TrackedPetition['opinions'][number];
type Answer = Opinion['content']['answers'][number];

/** Each request with its answer (Regulation art. 32), and how to disagree with it. */
export function renderAnswers(petition: TrackedPetition, language: Language): Markup | '' {
  const say = messages[language];
  const { requests, opinions, reply } = petition;
  if (requests.length === 0 && !reply) return '';
  const asked = opinions.length > 0 || reply ? '' : html` <small>${say['track.not_answered']}</small>`;
  return renderPart(
    say['track.requests'],
    opinions.length > 0 ? '' : html`<ol>${requests.map(({ text }) => html`<li><span class="said" dir="auto">${text}</span>${asked}</li>`)}</ol>`,
    opinions.map((opinion) => renderOpinion(opinion, petition, language)),
    reply ? renderReply(reply, language) : '',
  );
}

function renderOpinion({ documentNumber, unitName, issuedOn, servedOn, content }: Opinion, petition: TrackedPetition, language: Language): Markup {
  const say = messages[language];
  const title = fillTemplate(say['track.opinion'], { number: documentNumber, unit: unitName, day: formatDay(parsePlainDate(servedOn ?? issuedOn), language) }, language);
  return html`<div class="stack"><h3>${title}</h3>
<ol class="answers">${petition.requests.map(({ requestId, text }) => {
    const answer = content.answers.find((each) => each.requestId === requestId);
    return html`<li><p class="said" dir="auto">${text}</p>${answer ? renderAnswer(answer, language) : html`<p>${say['track.not_answered']}</p>`}</li>`;
  })}</ol>
${renderRemedy(content.remedyLine, petition, language)}
<details><summary>${say['track.findings']}</summary><p class="said" dir="auto">${content.facts}</p><p class="said" dir="auto">${content.reasons}</p></details></div>`;
}

function renderAnswer({ decision, explanation, legalBasis }: Answer, language: Language): Markup {
  const say = messages[language];
  return html`${decision === null ? '' : html`<p><strong class="tag${decision === 'SUPPORT' ? ' yes' : ''}">${say[`track.decision.${decision}`]}</strong></p>`}<p class="said" dir="auto">${explanation}</p>${
    legalBasis.length === 0 ? '' : html`<p class="soft">${withLabel(say['track.basis'], legalBasis.join(language === 'en' ? '; ' : '；'), language)}</p>`
  }`;
}

// PP-6: the right, the body and the last day stand beside the answer.
function renderRemedy(remedy: Opinion['content']['remedyLine'], { clocks }: TrackedPetition, language: Language): Markup | '' {
  if (!remedy) return '';
  const { right, bodyName: body, days } = remedy;
  const say = messages[language];
  const window = clocks.find(({ clock, daysLeft }) => clock === (right === 'REVIEW' ? 'REVIEW_WINDOW' : 'REREVIEW_WINDOW') && daysLeft !== null && daysLeft >= 0);
  const text = window
    ? fillTemplate(say[`track.remedy.${right}`], { body, day: formatDay(parsePlainDate(window.statutoryDueOn), language) }, language)
    : fillTemplate(say[`track.remedy_days.${right}`], { body, days }, language);
  return html`<p class="notice">${text}</p>`;
}

function renderReply({ text, adoption, reason }: NonNullable<TrackedPetition['reply']>, language: Language): Markup {
  const say = messages[language];
  const word = adoption === 'ADOPTED' || adoption === 'PARTLY_ADOPTED' || adoption === 'NOT_ADOPTED' ? say[`track.adoption.${adoption}`] : undefined;
  return html`<div class="stack"><h3>${say['track.reply']}</h3>${word === undefined ? '' : html`<p><strong class="tag">${word}</strong></p>`}<p class="said" dir="auto">${text}</p>${reason === null ? '' : html`<p class="said" dir="auto">${reason}</p>`}</div>`;
}
