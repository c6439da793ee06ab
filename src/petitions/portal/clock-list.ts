import { html } from 'hono/html';
import { describePromise, formatDay } from '../../documents/server/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderPart } from '../../platform/ui/portal/index.ts';
import type { ClockView } from '../contract.ts';
import { messages } from './messages.ts';

// What a unit owes, for which the receipt has a whole sentence; the names of the others are short enough to be plain.
const PROMISED: readonly string[] = ['ROUTE', 'NOTIFY', 'SIMPLE_ACCEPT', 'SIMPLE_HANDLE', 'HANDLE', 'REVIEW', 'REREVIEW', 'REPORT_ACK', 'REPORT_RESULT'];

/** The clocks that run, as the staff see them, in plain words. */
export function renderClocks(clocks: readonly ClockView[], language: Language): Markup | '' {
  const running = clocks.filter(({ daysLeft }) => daysLeft !== null).toSorted((one, other) => (one.statutoryDueOn < other.statutoryDueOn ? -1 : 1));
  if (running.length === 0) return '';
  return renderPart(messages[language]['track.clocks'], html`<ul>${running.map((clock) => renderClock(clock, language))}</ul>`);
}

function renderClock(clock: ClockView, language: Language): Markup {
  const say = messages[language];
  const { side, provisional, daysLeft, moved } = clock;
  const isLate = daysLeft !== null && daysLeft < 0;
  const template = say[side === 'UNIT_DUTY' ? 'track.clock.duty' : 'track.clock.right'];
  const sentence = fillTemplate(template, { day: formatDay(parsePlainDate(clock.statutoryDueOn), language), what: whatOf(clock, language) }, language);
  return html`<li>${sentence} <strong${isLate ? html` class="late"` : ''}>${leftOf(daysLeft ?? 0, language)}</strong>${
    isLate && side === 'UNIT_DUTY' ? html`<br><small>${say['track.clock.late_hint']}</small>` : ''
  }${provisional ? html`<br><small>${say['track.clock.provisional']}</small>` : ''}${moved.map((text) => html`<br><small>${text}</small>`)}</li>`;
}

function whatOf({ clock, instance, what, statutoryDueOn }: ClockView, language: Language): string {
  // Two ratings run side by side.
  if (clock === 'EVALUATE') return messages[language][instance === 'office' ? 'track.evaluate.OFFICE' : 'track.evaluate.UNIT'];
  return PROMISED.includes(clock) ? describePromise({ clock, statutoryDueOn: parsePlainDate(statutoryDueOn) }, language) : what;
}

function leftOf(daysLeft: number, language: Language): string {
  const say = messages[language];
  if (daysLeft === 0) return say['track.clock.today'];
  return fillTemplate(say[daysLeft < 0 ? 'track.clock.late' : 'track.clock.left'], { days: Math.abs(daysLeft) }, language);
}
