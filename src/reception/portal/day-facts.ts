import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import type { ReceptionDayView } from '../contract.ts';
import { messages } from './messages.ts';

interface Slot {
  readonly beginsAt: string;
  readonly endsAt: string;
}

/** Who receives, when and where; with the time that was booked, if one was. */
export function renderDayFacts(day: ReceptionDayView, language: Language, slot?: Slot | null): Markup {
  const say = messages[language];
  const { beginsAt, endsAt } = slot ?? day;
  return html`<dl><div><dt>${say['day.leader']}</dt><dd>${day.leader.name}${language === 'en' ? ', ' : '，'}${day.unit.name}</dd></div>
<div><dt>${say['day.time']}</dt><dd>${formatDay(day.heldOn, language)} ${beginsAt}–${endsAt}</dd></div>
<div><dt>${say['day.place']}</dt><dd>${day.place}</dd></div>
${day.subject === '' ? '' : html`<div><dt>${say['day.subject']}</dt><dd>${day.subject}</dd></div>`}</dl>
${day.cancelledBecause === null ? '' : html`<p><strong>${fillTemplate(say['day.called_off'], { reason: day.cancelledBecause }, language)}</strong></p>`}`;
}
