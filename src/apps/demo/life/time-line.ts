import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import { addDays, dayInChina, fromEpochMs, type Instant, type PlainDate, startOfDayInChina, toEpochMs } from '../../../platform/kernel/index.ts';
import type { Random } from '../random.ts';

const MINUTE_IN_MS = 60_000;
const OFFICE_OPENS_AT_MINUTE = 8 * 60 + 30;
const OFFICE_CLOSES_AT_MINUTE = 17 * 60 + 30;

/** When things happen to one matter: it only moves on, staff act in office hours, petitioners when they like. */
export class TimeLine {
  readonly #random: Random;
  readonly #calendar: WorkingCalendar;
  #now: Instant;

  constructor(random: Random, calendar: WorkingCalendar, start: Instant) {
    this.#random = random;
    this.#calendar = calendar;
    this.#now = start;
  }

  get now(): Instant {
    return this.#now;
  }

  get today(): PlainDate {
    return dayInChina(this.#now);
  }

  /** Another line that begins at that moment and then goes its own way. */
  branch(from: Instant): TimeLine {
    return new TimeLine(this.#random, this.#calendar, from);
  }

  /** In a few minutes, or the next working morning when the office has closed. */
  soon(): Instant {
    const next = fromEpochMs(toEpochMs(this.#now) + this.#random.int(3, 40) * MINUTE_IN_MS);
    const day = dayInChina(next);
    const minute = (toEpochMs(next) - toEpochMs(startOfDayInChina(day))) / MINUTE_IN_MS;
    if (this.#calendar.isWorkingDay(day) && minute >= OFFICE_OPENS_AT_MINUTE && minute <= OFFICE_CLOSES_AT_MINUTE + 60) return this.#moveTo(next);
    const opensLaterToday = this.#calendar.isWorkingDay(day) && minute < OFFICE_OPENS_AT_MINUTE;
    return this.#inOfficeHours(this.#workingDayFrom(opensLaterToday ? day : addDays(day, 1)), OFFICE_OPENS_AT_MINUTE + 90);
  }

  /** So many working days later, at some time of the office day; 0 is later today. */
  workdays(from: number, to: number): Instant {
    const count = this.#random.int(from, to);
    if (count === 0) return this.soon();
    const { numberOf, dayOf, workingDayAfter } = this.#calendar.table;
    return this.#inOfficeHours(dayOf(workingDayAfter(numberOf(this.today), count)));
  }

  /** On that day or the first working day after it; never before now. */
  workdayOn(day: PlainDate): Instant {
    const from = this.#workingDayFrom(day);
    return from <= this.today ? this.soon() : this.#inOfficeHours(from);
  }

  /** So many days later, at an hour at which people are awake; 0 is within the hour. */
  days(from: number, to: number): Instant {
    const count = this.#random.int(from, to);
    if (count === 0) return this.minutes(5, 55);
    const minute = this.#random.int(7 * 60, 22 * 60);
    return this.#moveTo(fromEpochMs(toEpochMs(startOfDayInChina(addDays(this.today, count))) + minute * MINUTE_IN_MS));
  }

  minutes(from: number, to: number): Instant {
    return this.#moveTo(fromEpochMs(toEpochMs(this.#now) + this.#random.int(from, to) * MINUTE_IN_MS));
  }

  #workingDayFrom(day: PlainDate): PlainDate {
    const { numberOf, dayOf, workingDayOnOrAfter } = this.#calendar.table;
    return dayOf(workingDayOnOrAfter(numberOf(day)));
  }

  #inOfficeHours(day: PlainDate, latestMinute = OFFICE_CLOSES_AT_MINUTE): Instant {
    const minute = this.#random.int(OFFICE_OPENS_AT_MINUTE, latestMinute);
    return this.#moveTo(fromEpochMs(toEpochMs(startOfDayInChina(day)) + minute * MINUTE_IN_MS));
  }

  #moveTo(instant: Instant): Instant {
    if (instant > this.#now) this.#now = instant;
    return this.#now;
  }
}
