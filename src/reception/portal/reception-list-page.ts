import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { type PortalReader, renderPart, renderPortalPage } from '../../platform/ui/portal/index.ts';
import type { ReceptionDayView } from '../contract.ts';
import { renderDayFacts } from './day-facts.ts';
import { messages } from './messages.ts';

export function renderReceptionListPage({ reader, days }: { readonly reader: PortalReader; readonly days: readonly ReceptionDayView[] }): string {
  const { language } = reader;
  const say = messages[language];
  return renderPortalPage({
    reader,
    title: say['list.title'],
    section: 'reception',
    switches: { kind: 'link', path: '/reception' },
    body: html`<div><h1>${say['list.title']}</h1><p class="lead">${say['list.lead']}</p></div>
${days.length === 0 ? html`<p>${say['list.none']}</p>` : days.map((day) => renderDay(day, language))}
<p><a href="/reception/booking">${say['list.own']}</a></p>`,
  });
}

function renderDay(day: ReceptionDayView, language: Language): Markup {
  const say = messages[language];
  const title = `${formatDay(day.heldOn, language)} ${say[`kind.${day.kind}`]}`;
  const { length } = day.freeSlots;
  const free = length === 0 ? html`<p>${say['day.full']}</p>` : html`<p>${fillTemplate(say['day.free_count'], { count: length }, language)}</p>
<p class="actions"><a class="button" href="/reception/${day.receptionDayId}">${fillTemplate(say['day.book'], { day: `${formatDay(day.heldOn, language)} ${day.leader.name}` }, language)}</a></p>`;
  return renderPart(title, renderDayFacts(day, language), day.cancelledBecause === null ? free : '');
}
