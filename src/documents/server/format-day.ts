import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import { dayInChina, toEpochMs } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SHANGHAI_OFFSET_IN_MS = 8 * 3_600_000;

/** 2026年5月9日, 9 May 2026: no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function formatDay(day: PlainDate, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return language === 'zh-CN' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** The instant as a clock in China shows it. */
export function formatInstant(at: Instant, language: Language): string {
  const time = new Date(toEpochMs(at) + SHANGHAI_OFFSET_IN_MS).toISOString().slice(11, 19);
  return `${formatDay(dayInChina(at), language)} ${time}`;
}
