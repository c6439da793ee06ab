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
type Review = TrackedPetition['reviews'][number];

/** Each request with its answer (Regulation art. 32), and how to disagree with it. */
export function renderAnswers(petition: TrackedPetition, language: Language): Markup | '' {
  const say = messages[language];
  const { requests, opinions, reviews, reply, elsewhere } = petition;
  if (requests.length === 0 && !reply) return '';
  // Who was told where to go has his answer.
  const asked = opinions.length > 0 || reply || elsewhere ? '' : html` <small>${say['track.not_answered']}</small>`;
  return renderPart(
    say['track.requests'],
    opinions.length > 0 ? '' : html`<ol>${requests.map(({ text }) => html`<li><span class="said" dir="auto">${text}</span>${asked}</li>`)}</ol>`,
    opinions.map((opinion) => renderOpinion(opinion, petition, language)),
    reviews.map((review) => renderReview(review, petition, language)),
    reply ? renderReply(reply, language) : '',
  );
}

/** What the petitioner contested, and what the body above decided of it (Regulation arts. 35, 36). */
function renderReview({ level, requestedOn, bodyName, outside, requests, reasons, rejection, decision }: Review, petition: TrackedPetition, language: Language): Markup {
  const say = messages[language];
  // Another of several petitioners asked; what he said is his.
  const asked = requests === '' && reasons === '' ? html`<p class="soft">${say['track.review.by_another']}</p>` : html`<details><summary>${say['track.review.asked']}</summary><p class="said" dir="auto">${requests}</p><p class="said" dir="auto">${reasons}</p></details>`;
  const title = fillTemplate(say[`track.review.title.${level}`], { day: formatDay(parsePlainDate(requestedOn), language) }, language);
  const away = outside ? html`<p>${fillTemplate(say['track.review.outside'], { body: bodyName ?? '', day: formatDay(parsePlainDate(outside.passedOn), language) }, language)}</p>` : '';
  if (rejection) return html`<div class="stack"><h3>${title}</h3><p><strong class="tag">${say['track.review.rejected']}</strong></p><p>${say[`track.review.ground.${rejection.ground}`]}</p><p class="said" dir="auto">${rejection.reason}</p>${away}${asked}</div>`;
  if (!decision) return html`<div class="stack"><h3>${title}</h3><p>${say['track.review.waits']}</p>${away}${asked}</div>`;
  const { documentNumber, decidedOn, servedOn, content, legalBasis } = decision;
  const paper = fillTemplate(say['track.review.paper'], { number: documentNumber, body: bodyName ?? '', day: formatDay(parsePlainDate(servedOn ?? decidedOn), language) }, language);
  return html`<div class="stack"><h3>${title}</h3>
<p><strong class="tag">${say[`track.review.decision.${decision.decision}`]}</strong> ${paper}</p>
${outside ? html`<p class="soft">${fillTemplate(say['track.review.outside_decided'], { body: bodyName ?? '' }, language)}</p>` : ''}
${content.answers.length === 0 ? '' : renderOfRequests(content.answers, petition, language)}
<p class="said" dir="auto">${content.reasons}</p>
${legalBasis.length === 0 ? '' : html`<p class="soft">${withLabel(say['track.basis'], legalBasis.join(language === 'en' ? '; ' : '；'), language)}</p>`}
${renderRemedy(content.remedyLine, petition, language)}
<details><summary>${say['track.findings']}</summary><p class="said" dir="auto">${content.facts}</p></details>
${asked}</div>`;
}

function renderOpinion({ documentNumber, unitName, issuedOn, servedOn, content }: Opinion, petition: TrackedPetition, language: Language): Markup {
  const say = messages[language];
  const title = fillTemplate(say['track.opinion'], { number: documentNumber, unit: unitName, day: formatDay(parsePlainDate(servedOn ?? issuedOn), language) }, language);
  return html`<div class="stack"><h3>${title}</h3>
${renderOfRequests(content.answers, petition, language)}
${renderRemedy(content.remedyLine, petition, language)}
<details><summary>${say['track.findings']}</summary><p class="said" dir="auto">${content.facts}</p><p class="said" dir="auto">${content.reasons}</p></details></div>`;
}

function renderOfRequests(answers: readonly Answer[], { requests }: TrackedPetition, language: Language): Markup {
  const say = messages[language];
  return html`<ol class="answers">${requests.map(({ requestId, text }) => {
    const answer = answers.find((each) => each.requestId === requestId);
    return html`<li><p class="said" dir="auto">${text}</p>${answer ? renderAnswer(answer, language) : html`<p>${say['track.not_answered']}</p>`}</li>`;
  })}</ol>`;
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
