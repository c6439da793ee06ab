import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import { fromEpochMs, type Instant, type PlainDate, toEpochMs } from '../../../platform/kernel/index.ts';
import type { Random } from '../random.ts';

const MINUTE_IN_MS = 60_000;
const DAY_IN_MS = 86_400_000;
/** China Standard Time, all year. */
const OFFSET_IN_MS = 8 * 3_600_000;
const OFFICE_OPENS_AT_MINUTE = 8 * 60 + 30;
const OFFICE_CLOSES_AT_MINUTE = 17 * 60 + 30;
const LAST_STEP_AT_MINUTE = OFFICE_CLOSES_AT_MINUTE + 60;

/**
 * When things happen to one matter: it only moves on, staff act in office hours, petitioners when they like.
 * Days are counted as numbers, for there are a dozen of these for every matter.
 */
export class TimeLine {
  readonly #random: Random;
  readonly #calendar: WorkingCalendar;
  #nowInMs: number;

  constructor(random: Random, calendar: WorkingCalendar, start: Instant) {
    this.#random = random;
    this.#calendar = calendar;
    this.#nowInMs = toEpochMs(start);
  }

  get now(): Instant {
    return fromEpochMs(this.#nowInMs);
  }

  get today(): PlainDate {
    return this.#calendar.table.dayOf(dayNumberOf(this.#nowInMs));
  }

  /** Another line that begins at that moment and then goes its own way. */
  branch(from: Instant): TimeLine {
    return new TimeLine(this.#random, this.#calendar, from);
  }

  /** In a few minutes, or the next working morning when the office has closed. */
  soon(): Instant {
    const { isWorking, workingDayOnOrAfter } = this.#calendar.table;
    const next = this.#nowInMs + this.#random.int(3, 40) * MINUTE_IN_MS;
    const day = dayNumberOf(next);
    const minute = (next - startOf(day)) / MINUTE_IN_MS;
    if (isWorking(day) && minute >= OFFICE_OPENS_AT_MINUTE && minute <= LAST_STEP_AT_MINUTE) return this.#moveTo(next);
    const opensLaterToday = isWorking(day) && minute < OFFICE_OPENS_AT_MINUTE;
    return this.#inOfficeHours(workingDayOnOrAfter(opensLaterToday ? day : day + 1), OFFICE_OPENS_AT_MINUTE + 90);
  }

  /** So many working days later, at some time of the office day; 0 is later today. */
  workdays(from: number, to: number): Instant {
    const count = this.#random.int(from, to);
    return count === 0 ? this.soon() : this.#inOfficeHours(this.#calendar.table.workingDayAfter(dayNumberOf(this.#nowInMs), count));
  }

  /** On that day or the first working day after it; never before now. */
  workdayOn(day: PlainDate): Instant {
    const { numberOf, workingDayOnOrAfter } = this.#calendar.table;
    const number = workingDayOnOrAfter(numberOf(day));
    return number <= dayNumberOf(this.#nowInMs) ? this.soon() : this.#inOfficeHours(number);
  }

  /** So many days later, at an hour at which people are awake; 0 is within the hour. */
  days(from: number, to: number): Instant {
    const count = this.#random.int(from, to);
    if (count === 0) return this.minutes(5, 55);
    return this.#moveTo(startOf(dayNumberOf(this.#nowInMs) + count) + this.#random.int(7 * 60, 22 * 60) * MINUTE_IN_MS);
  }

  minutes(from: number, to: number): Instant {
    return this.#moveTo(this.#nowInMs + this.#random.int(from, to) * MINUTE_IN_MS);
  }

  #inOfficeHours(day: number, latestMinute = OFFICE_CLOSES_AT_MINUTE): Instant {
    return this.#moveTo(startOf(day) + this.#random.int(OFFICE_OPENS_AT_MINUTE, latestMinute) * MINUTE_IN_MS);
  }

  #moveTo(instantInMs: number): Instant {
    this.#nowInMs = Math.max(this.#nowInMs, instantInMs);
    return fromEpochMs(this.#nowInMs);
  }
}

function dayNumberOf(instantInMs: number): number {
  return Math.floor((instantInMs + OFFSET_IN_MS) / DAY_IN_MS);
}

function startOf(dayNumber: number): number {
  return dayNumber * DAY_IN_MS - OFFSET_IN_MS;
}
