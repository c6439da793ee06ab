import { AppError, fromEpochDay, parsePlainDate, type PlainDate, toEpochDay } from '../../platform/kernel/index.ts';

/**
 * The calendar as numbers: days since 1970-01-01, with jump tables for the years that have data,
 * so that a deadline costs no date arithmetic. Outside those years it steps day by day.
 */
export interface DayTable {
  readonly numberOf: (day: PlainDate) => number;
  readonly dayOf: (number: number) => PlainDate;
  readonly isWorking: (number: number) => boolean;
  /** Whether the holidays of every year from `from` to `to` are published. */
  readonly areKnown: (from: number, to: number) => boolean;
  /** The `count`-th working day after `number`; `count` is at least 1. */
  readonly workingDayAfter: (number: number, count: number) => number;
  readonly workingDayOnOrAfter: (number: number) => number;
  readonly workingDayOnOrBefore: (number: number) => number;
  readonly countWorkingDays: (from: number, to: number) => number;
}

export interface DayTableInput {
  /** The tables reach from the first to the last of these days. */
  readonly from: number;
  readonly to: number;
  readonly isWorking: (number: number) => boolean;
  readonly isPublished: (year: number) => boolean;
}

// The kernel's calendar days have four digits for the year and begin with the year 100.
const FIRST_DAY = toEpochDay(parsePlainDate('0100-01-01'));
const LAST_DAY = toEpochDay(parsePlainDate('9999-12-31'));

export function createDayTable(input: DayTableInput): DayTable {
  const { from, isWorking } = input;
  const { days, numbers, workedThrough, unknownThrough, workingDays } = fillTables(input);

  function numberOf(day: PlainDate): number {
    return numbers.get(day) ?? toEpochDay(day);
  }

  function dayOf(number: number): PlainDate {
    return days[number - from] ?? toPlainDate(number);
  }

  function areKnown(first: number, last: number): boolean {
    const before = unknownThrough[first - 1 - from];
    return before !== undefined && before === unknownThrough[last - from];
  }

  function workingDayAfter(number: number, count: number): number {
    const worked = workedThrough[number - from];
    const found = worked === undefined ? undefined : workingDays[worked + count - 1];
    return found ?? stepForward(number, count);
  }

  function stepForward(number: number, count: number): number {
    let day = number;
    for (let left = count; left > 0; ) {
      day += 1;
      if (isWorking(day)) left -= 1;
    }
    return day;
  }

  function workingDayOnOrBefore(number: number): number {
    const found = workingDays[(workedThrough[number - from] ?? 0) - 1];
    if (found !== undefined) return found;
    let day = number;
    while (!isWorking(day)) day -= 1;
    return day;
  }

  function countWorkingDays(first: number, last: number): number {
    const [before, through] = [workedThrough[first - 1 - from], workedThrough[last - from]];
    if (before !== undefined && through !== undefined) return through - before;
    let count = 0;
    for (let day = first; day <= last; day += 1) if (isWorking(day)) count += 1;
    return count;
  }

  return {
    numberOf,
    dayOf,
    isWorking,
    areKnown,
    workingDayAfter,
    workingDayOnOrAfter: (number) => workingDayAfter(number - 1, 1),
    workingDayOnOrBefore,
    countWorkingDays,
  };
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function fillTables({ from, to, isWorking, isPublished }: DayTableInput) {
  const size = Math.max(0, to - from + 1);
  const days: PlainDate[] = [];
  const numbers = new Map<string, number>();
  const workedThrough = new Int32Array(size);
  const unknownThrough = new Int32Array(size);
  const workingDays: number[] = [];
  let unknown = 0;
  for (let index = 0; index < size; index += 1) {
    const day = fromEpochDay(from + index);
    days.push(day);
    numbers.set(day, from + index);
    if (isWorking(from + index)) workingDays.push(from + index);
    if (!isPublished(Number(day.slice(0, 4)))) unknown += 1;
    workedThrough[index] = workingDays.length;
    unknownThrough[index] = unknown;
  }
  return { days, numbers, workedThrough, unknownThrough, workingDays };
}

function toPlainDate(number: number): PlainDate {
  if (number < FIRST_DAY || number > LAST_DAY) throw new AppError('invalid', 'clock.out_of_range');
  return fromEpochDay(number);
}
