import { parsePlainDate, type PlainDate, toEpochDay, fromEpochDay } from '../../platform/kernel/index.ts';
import { nationalCalendarSource, nationalCalendarYears } from './national-calendar.data.ts';
import { createWorkingCalendar, type DayException, type DayName } from './working-calendar.ts';

const englishNames: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-autumn Festival',
  国庆节: 'National Day',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: '70th anniversary of the victory over fascism',
};

/** The years whose State Council arrangement is in the data; later years are provisional. */
export const nationalPublishedYears: readonly number[] = Object.keys(nationalCalendarYears).map(Number);

/** Every holiday and every make-up working day of those years; an office may edit its own copy. */
export const nationalDayExceptions: readonly DayException[] = Object.entries(nationalCalendarYears).flatMap(([year, text]) => readYear(year, text));

/** The State Council's calendar, the default of every organisation. */
export const nationalCalendar = createWorkingCalendar({ exceptions: nationalDayExceptions, publishedYears: nationalPublishedYears });

function readYear(year: string, text: string): DayException[] {
  const exceptions: DayException[] = [];
  let name: DayName = { zh: '', en: '' };
  for (const word of text.split(' ')) {
    if (/^[+\d]/.test(word)) {
      const kind = word.startsWith('+') ? 'work' : 'off';
      for (const day of readDays(year, word.replace('+', ''))) exceptions.push({ day, kind, name, source: nationalCalendarSource });
    } else name = { zh: word, en: englishNames[word] ?? word };
  }
  return exceptions;
}

/** `0215-0223` or `0101`. */
function readDays(year: string, word: string): PlainDate[] {
  const [first = '', last = first] = word.split('-');
  const [from, to] = [toEpochDay(readDay(year, first)), toEpochDay(readDay(year, last))];
  return Array.from({ length: to - from + 1 }, (_, offset) => fromEpochDay(from + offset));
}

function readDay(year: string, monthDay: string): PlainDate {
  return parsePlainDate(`${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`);
}
