import type { Database } from '../../platform/db/index.ts';
import { createWorkingCalendar, nationalDayExceptions, nationalPublishedYears, type WorkingCalendar } from '../domain/index.ts';
import { findCalendar, findRevision, insertFirstCalendar, type StoredCalendar } from './calendar-store.ts';

export interface CurrentCalendar {
  readonly revision: number;
  readonly calendar: WorkingCalendar;
}

/** The organisation's working calendar, kept in memory and read again when it has been edited, by this process or another. */
export interface CalendarSource {
  current(): Promise<CurrentCalendar>;
}

const LOOK_AGAIN_AFTER_MS = 5000;

export function createCalendarSource(db: Database): CalendarSource {
  let known: CurrentCalendar | undefined;
  let lookedAt = 0;
  let looking: Promise<CurrentCalendar> | undefined;

  async function look(): Promise<CurrentCalendar> {
    const revision = await findRevision(db.reader);
    if (known === undefined || revision !== known.revision) known = await readCalendar(db);
    lookedAt = performance.now();
    return known;
  }

  return {
    current: () => {
      if (known !== undefined && performance.now() - lookedAt < LOOK_AGAIN_AFTER_MS) return Promise.resolve(known);
      looking ??= look().finally(() => (looking = undefined));
      return looking;
    },
  };
}

async function readCalendar(db: Database): Promise<CurrentCalendar> {
  const stored = await getStoredCalendar(db);
  return { revision: stored.revision, calendar: createWorkingCalendar(stored) };
}

/** The calendar as it is kept; before anybody has asked for it, it is written from the published holidays. */
export async function getStoredCalendar(db: Database): Promise<StoredCalendar> {
  return (await findCalendar(db.reader)) ?? (await seedCalendar(db));
}

async function seedCalendar(db: Database): Promise<StoredCalendar> {
  await db.transaction((tx) => insertFirstCalendar(tx, { exceptions: nationalDayExceptions, publishedYears: nationalPublishedYears }));
  const stored = await findCalendar(db.reader);
  if (!stored) throw new Error('the calendar was just written');
  return stored;
}
