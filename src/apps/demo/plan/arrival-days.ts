import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import { addDays, type PlainDate, weekdayOf } from '../../../platform/kernel/index.ts';
import type { Random } from '../random.ts';

// Monday first: what gathered over the weekend comes on Monday.
const WEEKDAYS = [1.38, 1.12, 1.04, 1, 0.96, 0.34, 0.28];
const HOLIDAY = 0.12;
const MAKE_UP_DAY = 0.8;
/** The first year had fewer matters than the last. */
const GROWTH = 0.32;

/** Picks days of a period as they really come: by weekday, holiday and a slow growth. */
export class ArrivalDays {
  readonly #from: PlainDate;
  readonly #sums: number[] = [];

  constructor(from: PlainDate, length: number, calendar: WorkingCalendar) {
    this.#from = from;
    let sum = 0;
    for (let index = 0; index < length; index += 1) {
      sum += weightOf(addDays(from, index), calendar) * (1 - GROWTH / 2 + (GROWTH * index) / length);
      this.#sums.push(sum);
    }
  }

  pick(random: Random): PlainDate {
    const wanted = random.next() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return addDays(this.#from, low);
  }
}

function weightOf(day: PlainDate, calendar: WorkingCalendar): number {
  const { kind } = calendar.describeDay(day);
  if (kind === 'HOLIDAY') return HOLIDAY;
  if (kind === 'MAKEUP_WORKDAY') return MAKE_UP_DAY;
  return WEEKDAYS[weekdayOf(day) - 1] ?? 1;
}
