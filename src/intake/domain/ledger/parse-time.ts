import { fail, succeed, type Result } from '../../../platform/kernel/index.ts';
import type { DateFault } from './ledger-item.ts';

export interface LedgerTime {
  readonly secondOfDay: number;
  /** East of Greenwich; absent when the text names no zone. */
  readonly offsetInMinutes?: number;
}

type HalfOfDay = 'morning' | 'noon' | 'afternoon' | 'night';

const HALVES: Readonly<Record<string, HalfOfDay>> = {
  上午: 'morning', 早上: 'morning', 早晨: 'morning', 清晨: 'morning', 凌晨: 'morning', am: 'morning', 'a.m.': 'morning',
  中午: 'noon',
  下午: 'afternoon', 午后: 'afternoon', pm: 'afternoon', 'p.m.': 'afternoon',
  傍晚: 'night', 晚上: 'night', 夜里: 'night', 夜间: 'night', 晚: 'night',
};
const HALF_OF_DAY = Object.keys(HALVES).join('|').replaceAll('.', '\\.');
const TIME = new RegExp(
  `^T? ?(${HALF_OF_DAY})? ?(\\d{1,2}) ?(?::|时|点) ?(?:(\\d{1,2})|(半)|([123])刻|整)? ?分?(?:(?::|(?<=分)) ?(\\d{1,2})(?:[.,]\\d{1,9})? ?秒?)? ?(${HALF_OF_DAY})? ?(Z|(?:GMT|UTC)? ?[+-]\\d{1,2}(?::?\\d{2})?)?$`,
  'i',
);

/** The part of a date's text that stands behind the day, normalised by `normaliseDateText`; '' is no time at all. */
export function parseLedgerTime(text: string): Result<LedgerTime | undefined, DateFault> {
  if (text === '') return succeed(undefined);
  const match = TIME.exec(text);
  if (!match) return fail('ledger.date_unreadable');
  const hour = readHour(Number(match[2]), match[1] ?? match[7]);
  if (hour === undefined) return fail('ledger.time_ambiguous');
  const minute = match[4] ? 30 : match[5] ? Number(match[5]) * 15 : Number(match[3] ?? 0);
  const second = Number(match[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return fail('ledger.time_does_not_exist');
  const secondOfDay = hour * 3600 + minute * 60 + second;
  return succeed(match[8] ? { secondOfDay, offsetInMinutes: readOffset(match[8]) } : { secondOfDay });
}

/** `undefined`: 晚上12时 may mean either midnight of the day. */
function readHour(hour: number, half: string | undefined): number | undefined {
  const part = half === undefined ? undefined : HALVES[half.toLowerCase()];
  if (part === undefined) return hour;
  switch (part) {
    // Spreadsheets in Chinese print 0:30 as 上午12:30 and 12:30 as 下午12:30.
    case 'morning':
      return hour === 12 ? 0 : hour;
    case 'noon':
      return hour < 4 ? hour + 12 : hour;
    case 'afternoon':
      return hour < 12 ? hour + 12 : hour;
    case 'night':
      if (hour === 12 || hour < 4) return undefined;
      return hour < 12 ? hour + 12 : hour;
  }
}

function readOffset(zone: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
