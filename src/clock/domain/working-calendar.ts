import { AppError, parsePlainDate, type PlainDate, toEpochDay, yearOf } from '../../platform/kernel/index.ts';
import { createDayTable, type DayTable, weekdayOfNumber } from './day-table.ts';

export interface DayName {
  readonly zh: string;
  readonly en: string;
}

/** A day that differs from the plain week: a holiday, or a rest day swapped to work (调休). */
export interface DayException {
  readonly day: PlainDate;
  readonly kind: 'off' | 'work';
  readonly name: DayName;
  /** The notice or decision that it comes from. */
  readonly source: string;
}

export type DayKind = 'WEEKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKEUP_WORKDAY';

export interface DayDescription {
  readonly kind: DayKind;
  readonly working: boolean;
  /** The holiday that the day belongs to or makes up for. */
  readonly name: DayName | null;
  /** false: the holidays of that year are not published, so the plain week is assumed. */
  readonly published: boolean;
}

export interface WorkingCalendar {
  readonly isWorkingDay: (day: PlainDate) => boolean;
  readonly describeDay: (day: PlainDate) => DayDescription;
  readonly isPublished: (year: number) => boolean;
  readonly table: DayTable;
}

export interface WorkingCalendarInput {
  readonly exceptions: readonly DayException[];
  readonly publishedYears: Iterable<number>;
  /** 1 = Monday … 7 = Sunday; an enterprise may rest on other days than Saturday and Sunday. */
  readonly restWeekdays?: readonly number[];
}

const YEARS_AHEAD = 3;
const WIDEST_SPAN_IN_YEARS = 400;

/** Throws `clock.no_working_weekday` and `clock.calendar_too_wide`. */
export function createWorkingCalendar({ exceptions, publishedYears, restWeekdays = [6, 7] }: WorkingCalendarInput): WorkingCalendar {
  const restDays = new Set(restWeekdays);
  if ([1, 2, 3, 4, 5, 6, 7].every((weekday) => restDays.has(weekday))) throw new AppError('invalid', 'clock.no_working_weekday');
  const published = new Set(publishedYears);
  const exceptionByDay = new Map(exceptions.map((exception) => [toEpochDay(exception.day), exception]));

  const isPublished = (year: number): boolean => published.has(year);
  function isWorking(number: number): boolean {
    const exception = exceptionByDay.get(number);
    return exception ? exception.kind === 'work' : !restDays.has(weekdayOfNumber(number));
  }
  function describeDay(day: PlainDate): DayDescription {
    const number = table.numberOf(day);
    const isRestDay = restDays.has(weekdayOfNumber(number));
    const exception = exceptionByDay.get(number);
    const kind = exception?.kind === 'off' ? 'HOLIDAY' : exception && isRestDay ? 'MAKEUP_WORKDAY' : isRestDay ? 'WEEKEND' : 'WEEKDAY';
    return { kind, working: isWorking(number), name: exception?.name ?? null, published: isPublished(yearOf(day)) };
  }

  const table = createDayTable({ ...findWindow([...published, ...exceptions.map(({ day }) => yearOf(day))]), isWorking, isPublished });
  return { isWorkingDay: (day) => isWorking(table.numberOf(day)), describeDay, isPublished, table };
}

/** From one year before the data to some years after them: the years that deadlines of today fall in. */
function findWindow(years: readonly number[]): { from: number; to: number } {
  if (years.length === 0) return { from: 0, to: -1 };
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  if (last - first > WIDEST_SPAN_IN_YEARS) throw new AppError('invalid', 'clock.calendar_too_wide', { first, last });
  return { from: toEpochDay(toYearStart(first - 1)), to: toEpochDay(toYearStart(last + YEARS_AHEAD + 1)) - 1 };
}

function toYearStart(year: number): PlainDate {
  return parsePlainDate(`${String(year).padStart(4, '0')}-01-01`);
}
