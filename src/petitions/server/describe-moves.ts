import type { Deadline } from '../../clock/domain/index.ts';
import { formatDay } from '../../documents/server/index.ts';
import { daysBetween } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { moveMessages } from '../messages-moves.ts';
import type { CalendarEdit, MovedDay } from './moved-day-store.ts';

const WINDOWS: readonly string[] = ['REVIEW_WINDOW', 'REREVIEW_WINDOW'];

/** Which day was promised before the calendar was corrected, which it is since, and why; a sentence for each time. */
export function describeMoves(moves: readonly MovedDay[], { clock, instance }: Pick<Deadline, 'clock' | 'instance'>, language: Language): string[] {
  const say = moveMessages[language];
  return moves.filter((move) => move.clock === clock && move.instance === instance).map(({ wasDueOn, isDueOn, edits }) => {
    const days = daysBetween(wasDueOn, isDueOn);
    const template = say[days > 0 ? 'petitions.moved.later' : 'petitions.moved.earlier'];
    const text = fillTemplate(template, { was: formatDay(wasDueOn, language), is: formatDay(isDueOn, language), days: Math.abs(days), why: describeEdits(edits, language) }, language);
    // A late request for review is never sent back by itself (PP-6).
    return days < 0 && WINDOWS.includes(clock) ? `${text}${say['petitions.moved.relied']}` : text;
  });
}

function describeEdits(edits: readonly CalendarEdit[], language: Language): string {
  const say = moveMessages[language];
  return edits
    .map(({ year, source, changedOn }) => fillTemplate(say['petitions.moved.edit'], { year: String(year), source, on: formatDay(changedOn, language) }, language))
    .join(say['petitions.moved.and']);
}
