import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, type PlainDate } from '../../../platform/kernel/index.ts';
import { parseLedgerDate, type DateOptions } from './parse-date.ts';

function read(text: string, options?: DateOptions): string {
  const date = parseLedgerDate(text, options);
  if (!date.ok) return date.failure;
  return date.value.at === undefined ? date.value.on : `${date.value.on} ${date.value.at}`;
}

describe('a date of a register', () => {
  it.each([
    ['2019-02-28'], ['2019/2/28'], ['2019/02/28'], ['2019.2.28'], ['2019.02.28'], ['2019-2-28'], ['2019 2 28'], ['2019 / 2 / 28'],
    ['2019年2月28日'], ['2019年02月28日'], ['2019年2月28号'], ['2019年2月28號'], ['2019 年 2 月 28 日'], ['2019年2月28'], ['2019年2-28'],
    ['２０１９年２月２８日'], ['２０１９－０２－２８'], ['２０１９／２／２８'], ['２０１９．２．２８'], ['2019。2。28'], ['2019、2、28'], ['2019—2—28'], ['2019·2·28'],
    ['二〇一九年二月二十八日'], ['二○一九年二月二十八日'], ['二零一九年二月二十八日'], ['二〇一九年二月廿八日'], ['二〇一九年二月二十八'], ['贰零壹玖年贰月贰拾捌日'],
    ['2019年二月二十八日'], ['20190228'], ['20190228.0'], ['43524'], ['43524.0'], ['19年2月28日'],
    ['2019年2月28日 星期四'], ['2019年2月28日（星期四）'], ['2019-02-28 周四'], ['星期四 2019-02-28'], ['2019年2月28日星期四'],
    [' 2019-02-28 '], ['\u30002019-02-28\u3000'], ["'2019-02-28"], ['2019-02-28\u200b'], ['2019.2.28.'], ['“2019-02-28”'],
  ])('%j is 28 February 2019', (text) => {
    expect(read(text)).toBe('2019-02-28');
  });

  it.each([
    ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 11:25:05.0', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28T11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28T11:25:05.123+08:00', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28T03:25:05Z', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 11:25:05 +0800', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 11:25:05 GMT+8', '2019-02-28T03:25:05.000Z'],
    ['20190228112505', '2019-02-28T03:25:05.000Z'],
    ['20190228 112505', '2019-02-28T03:25:05.000Z'],
    ['20190228T112505', '2019-02-28T03:25:05.000Z'],
    ['20190228 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['201902281125', '2019-02-28T03:25:00.000Z'],
    ['2019/2/28 11:25', '2019-02-28T03:25:00.000Z'],
    ['2019/2/28　１１：２５', '2019-02-28T03:25:00.000Z'],
    ['2019年2月28日11时25分05秒', '2019-02-28T03:25:05.000Z'],
    ['2019年2月28日 上午9时30分', '2019-02-28T01:30:00.000Z'],
    ['2019年2月28日下午3点半', '2019-02-28T07:30:00.000Z'],
    ['2019年2月28日下午15时', '2019-02-28T07:00:00.000Z'],
    ['2019年2月28日下午三时四十分', '2019-02-28T07:40:00.000Z'],
    ['2019年2月28日 9点整', '2019-02-28T01:00:00.000Z'],
    ['2019年2月28日 9点钟', '2019-02-28T01:00:00.000Z'],
    ['2019年2月28日 9点3刻', '2019-02-28T01:45:00.000Z'],
    ['2019年2月28日 中午12时', '2019-02-28T04:00:00.000Z'],
    ['2019年2月28日 中午1时', '2019-02-28T05:00:00.000Z'],
    ['2019年2月28日 晚上8时', '2019-02-28T12:00:00.000Z'],
    ['2019年2月28日 凌晨2时', '2019-02-27T18:00:00.000Z'],
    ['2019/2/28 上午 12:30', '2019-02-27T16:30:00.000Z'],
    ['2019/2/28 下午 12:30', '2019-02-28T04:30:00.000Z'],
    ['2019/2/28 9:30 PM', '2019-02-28T13:30:00.000Z'],
    ['2019/2/28 星期四 9:30', '2019-02-28T01:30:00.000Z'],
    ['2019-02-28 00:00:00', '2019-02-27T16:00:00.000Z'],
    ['43524.475752314815', '2019-02-28T03:25:05.000Z'],
  ])('%j has the time of day in China', (text, at) => {
    expect(read(text)).toBe(`2019-02-28 ${at}`);
  });

  it('lies on the day of China when its text names another zone', () => {
    expect(read('2019-02-28T20:00:00Z')).toBe('2019-03-01 2019-02-28T20:00:00.000Z');
    expect(read('2019-03-01T00:30:00+09:00')).toBe('2019-02-28 2019-02-28T15:30:00.000Z');
  });

  it.each([
    ['2019-02-29', 'ledger.date_does_not_exist'],
    ['2019年2月30日', 'ledger.date_does_not_exist'],
    ['2019/13/1', 'ledger.date_does_not_exist'],
    ['20191301', 'ledger.date_does_not_exist'],
    ['2019-0-1', 'ledger.date_does_not_exist'],
    ['1019-02-28', 'ledger.date_out_of_range'],
    ['2919-02-28', 'ledger.date_out_of_range'],
    ['2019-02-28 24:00:00', 'ledger.time_does_not_exist'],
    ['2019/2/28 11:61', 'ledger.time_does_not_exist'],
    ['2019年2月28日 晚上12时', 'ledger.time_ambiguous'],
    ['2019年2月', 'ledger.date_month_only'],
    ['2019-02', 'ledger.date_month_only'],
    ['2019.2', 'ledger.date_month_only'],
    ['201902', 'ledger.date_month_only'],
    ['二〇一九年二月份', 'ledger.date_month_only'],
    ['2019', 'ledger.date_year_only'],
    ['2019年', 'ledger.date_year_only'],
    ['2月28日', 'ledger.date_without_year'],
    ['2/28/2019', 'ledger.date_order_unknown'],
    ['3/2/2019', 'ledger.date_order_unknown'],
    ['19-2-28', 'ledger.date_two_digit_year'],
    ['2/28/19', 'ledger.date_two_digit_year'],
    ['二〇一九年正月廿四', 'ledger.date_lunar'],
    ['农历2019年1月24日', 'ledger.date_lunar'],
    ['2019年腊月初八', 'ledger.date_lunar'],
    ['民国108年2月28日', 'ledger.date_unreadable'],
    ['民国一百零八年二月二十八日', 'ledger.date_unreadable'],
    ['2019年2月28日至3月2日', 'ledger.date_unreadable'],
    ['2019-02-28 11:25:05 左右', 'ledger.date_unreadable'],
    ['2019022811', 'ledger.date_unreadable'],
    ['190228', 'ledger.date_unreadable'],
    ['昨天', 'ledger.date_unreadable'],
    ['已答复', 'ledger.date_unreadable'],
    ['', 'ledger.date_unreadable'],
    ['2019-02-28-03', 'ledger.date_unreadable'],
    ['#VALUE!', 'ledger.date_unreadable'],
    ['1'.repeat(5000), 'ledger.date_unreadable'],
    ['一'.repeat(5000), 'ledger.date_unreadable'],
  ])('%j is refused with %s', (text, failure) => {
    expect(read(text)).toBe(failure);
  });

  it.each<[string, DateOptions, string]>([
    ['2/28/2019', { order: 'MDY' }, '2019-02-28'],
    ['28/2/2019', { order: 'DMY' }, '2019-02-28'],
    ['28.2.19', { order: 'DMY' }, '2019-02-28'],
    ['2/28/2019 9:30', { order: 'MDY' }, '2019-02-28 2019-02-28T01:30:00.000Z'],
    ['19-2-28', { order: 'YMD' }, '2019-02-28'],
    ['98.2.28', { order: 'YMD' }, '1998-02-28'],
    ['28/2/2019', { order: 'MDY' }, 'ledger.date_does_not_exist'],
    ['2/28/2019', { order: 'YMD' }, 'ledger.date_order_unknown'],
    ['2019年2月', { allowMonthOnly: true }, '2019-02-01'],
    ['201902', { allowMonthOnly: true }, '2019-02-01'],
    ['2019年13月', { allowMonthOnly: true }, 'ledger.date_does_not_exist'],
    ['42062', { countsFrom1904: true }, '2019-02-28'],
  ])('%j with %j is %s', (text, options, expected) => {
    expect(read(text, options)).toBe(expected);
  });

  it('says that only the month was known', () => {
    expect(parseLedgerDate('2019年2月', { allowMonthOnly: true })).toEqual({ ok: true, value: { on: '2019-02-01', isMonthOnly: true } });
  });

  it('reads every day back from every spelling', () => {
    const spellings: readonly ((y: number, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y, m, d) => `${spellYear(y)}年${spellNumber(m)}月${spellNumber(d)}日`,
      (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569),
    ];
    const days = fc.integer({ min: -7000, max: 50_000 }).map(fromEpochDay);
    fc.assert(
      fc.property(days, fc.constantFrom(...spellings), (day: PlainDate, spell) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        expect(read(spell(year, month, date))).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
});

const NUMERALS = '〇一二三四五六七八九';

function spellYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => NUMERALS.charAt(Number(digit)));
}

function spellNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : NUMERALS.charAt(ones));
}
