import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderPart } from '../../platform/ui/portal/index.ts';
import type { TrackedPetition } from '../contract.ts';
import type { TrackedHop } from '../passage-contract.ts';
import { passageMessages } from './passage-messages.ts';

/** Which units the matter was sent to, since when, and whether each has it. */
export function renderPassage({ hops }: Pick<TrackedPetition, 'hops'>, language: Language): Markup | '' {
  if (hops.length === 0) return '';
  return renderPart(passageMessages[language]['title'], html`<ol>${hops.map((hop) => html`<li>${describeHop(hop, language)}</li>`)}</ol>`);
}

function describeHop({ unitName, isReturn, sentOn, receivedOn }: TrackedHop, language: Language): Markup {
  const say = passageMessages[language];
  const day = (on: string): string => formatDay(parsePlainDate(on), language);
  const words = { unit: unitName ?? say['outside'], day: day(sentOn) };
  if (isReturn) return html`${fillTemplate(say['returned'], { ...words, day: day(receivedOn ?? sentOn) }, language)}`;
  const sent = fillTemplate(say['sent'], words, language);
  return receivedOn === null
    ? html`${sent}<br><strong>${say['waiting']}</strong>`
    : html`${sent}<br><small>${fillTemplate(say['received'], { day: day(receivedOn) }, language)}</small>`;
}
