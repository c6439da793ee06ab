import type { JournalActor } from '../../audit/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { afterCommit, type Database } from '../../platform/db/index.ts';
import { AppError, dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { CalendarYearChange } from '../contract.ts';
import type { DayException } from '../domain/index.ts';
import { insertChange, raiseRevision, replaceYear } from './calendar-store.ts';

export interface CalendarDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** Called once a change has committed: stored deadlines must follow. */
  readonly onCalendarChanged: () => void | Promise<void>;
}

/** Replaces one year of the working calendar. Throws `clock.calendar_changed_meanwhile`, `clock.day_of_other_year`, `clock.day_twice`. */
export async function changeCalendarYear(deps: CalendarDeps, actor: JournalActor, year: number, change: CalendarYearChange): Promise<number> {
  const exceptions = readDays(year, change);
  return deps.db.transaction(async (tx) => {
    const revision = await raiseRevision(tx, change.expectedRevision);
    if (revision === undefined) throw new AppError('conflict', 'clock.calendar_changed_meanwhile');
    const today = dayInChina(deps.clock.now());
    await replaceYear(tx, year, exceptions, change.published ? today : undefined);
    await insertChange(tx, { revision, year, source: change.source, changedOn: today });
    await record(tx, {
      actor,
      action: 'clock.changeCalendar',
      objectKind: 'calendar',
      objectId: String(year),
      detail: { revision, published: change.published, days: exceptions.length },
    });
    afterCommit(tx, deps.onCalendarChanged);
    return revision;
  });
}

function readDays(year: number, { days, source }: CalendarYearChange): readonly DayException[] {
  const seen = new Set<string>();
  return days.map((each) => {
    if (!each.day.startsWith(`${year}-`)) throw new AppError('invalid', 'clock.day_of_other_year', { day: each.day, year });
    if (seen.has(each.day)) throw new AppError('invalid', 'clock.day_twice', { day: each.day });
    seen.add(each.day);
    return { day: each.day as PlainDate, kind: each.kind, name: { zh: each.name, en: each.nameEn }, source };
  });
}
