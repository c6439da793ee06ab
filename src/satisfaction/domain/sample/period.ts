import { addDays, type PlainDate, parsePlainDate } from '../../../platform/kernel/index.ts';

/** A quarter, such as 2026-Q4: short enough to mend what it shows, long enough to count. */
export interface Period {
  readonly name: string;
  readonly firstOn: PlainDate;
  readonly lastOn: PlainDate;
}

const MONTHS_IN_A_QUARTER = 3;

export function periodOf(day: PlainDate): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return quarter(year, Math.ceil(month / MONTHS_IN_A_QUARTER));
}

/** `undefined` for a name that is none. */
export function readPeriod(name: string): Period | undefined {
  const [, year, no] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  return year === undefined || no === undefined ? undefined : quarter(Number(year), Number(no));
}

function quarter(year: number, no: number): Period {
  const first = (ofYear: number, ofNo: number): PlainDate => parsePlainDate(`${String(ofYear)}-${String((ofNo - 1) * MONTHS_IN_A_QUARTER + 1).padStart(2, '0')}-01`);
  return { name: `${String(year)}-Q${String(no)}`, firstOn: first(year, no), lastOn: addDays(no === 4 ? first(year + 1, 1) : first(year, no + 1), -1) };
}
