import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromEpochDay, parseInstant, parsePlainDate, toEpochDay } from '../../platform/kernel/index.ts';
import type { ClockHandle } from './clock-spec.ts';
import type { DeadlineInput } from './compute-deadline.ts';
import { explainDeadline } from './explain-deadline.ts';
import { describeRow } from './explanation-text.ts';
import { nationalCalendar } from './national-calendar.ts';
import { getClockSpec, getProfile } from './profile.ts';

const d = parsePlainDate;
const rules = { profile: getProfile('national'), calendar: nationalCalendar };

type Question = Omit<Extract<DeadlineInput, { handle: ClockHandle }>, keyof typeof rules>;

/** The ledger as `MM-DD why number`. */
function ledgerOf(question: Question): string[] {
  const { rows } = explainDeadline({ ...rules, ...question });
  return rows.map(({ day, why, number }) => `${day.slice(5)} ${why}${number === null ? '' : ` ${number}`}`);
}

describe('the ledger', () => {
  it('T4 skips Labour Day and counts the Saturday that is worked for it', () => {
    expect(ledgerOf({ handle: 'OBJECT', startOn: d('2026-04-30') })).toEqual([
      '04-30 START_NOT_COUNTED',
      '05-01 SKIPPED_REST_DAY',
      '05-02 SKIPPED_REST_DAY',
      '05-03 SKIPPED_REST_DAY',
      '05-04 SKIPPED_REST_DAY',
      '05-05 SKIPPED_REST_DAY',
      '05-06 COUNTED 1',
      '05-07 COUNTED 2',
      '05-08 COUNTED 3',
      '05-09 COUNTED_MAKEUP_WORKDAY 4',
      '05-10 SKIPPED_REST_DAY',
      '05-11 LAST_DAY 5',
    ]);
  });

  it('T5 counts sixty days and does not roll from a Saturday that is worked', () => {
    const ledger = ledgerOf({ handle: 'HANDLE', startOn: d('2026-03-10') });
    expect(ledger).toHaveLength(61);
    expect(ledger.slice(0, 5)).toEqual(['03-10 START_NOT_COUNTED', '03-11 COUNTED 1', '03-12 COUNTED 2', '03-13 COUNTED 3', '03-14 COUNTED_REST_DAY 4']);
    expect(ledger.slice(21, 23)).toEqual(['03-31 COUNTED 21', '04-01 COUNTED 22']);
    expect(ledger.slice(-3)).toEqual(['05-07 COUNTED 58', '05-08 COUNTED 59', '05-09 LAST_DAY_MAKEUP_WORKDAY 60']);
  });

  it('T8 rolls over the National Day holiday to the first working day', () => {
    const ledger = ledgerOf({ handle: 'REVIEW_WINDOW', startOn: d('2026-09-02') });
    expect(ledger.slice(17, 20)).toEqual(['09-19 COUNTED_REST_DAY 17', '09-20 COUNTED_MAKEUP_WORKDAY 18', '09-21 COUNTED 19']);
    expect(ledger.slice(-8)).toEqual([
      '10-01 COUNTED_REST_DAY 29',
      '10-02 LAST_DAY_IS_OFF 30',
      '10-03 ROLLED_OVER',
      '10-04 ROLLED_OVER',
      '10-05 ROLLED_OVER',
      '10-06 ROLLED_OVER',
      '10-07 ROLLED_OVER',
      '10-08 DUE_AFTER_ROLL',
    ]);
  });

  it('shows the days of a hearing as not counted, and picks the count up after them', () => {
    const suspensions = [{ ground: 'HEARING', from: d('2026-03-04'), to: d('2026-03-05') }] as const;
    const ledger = ledgerOf({ handle: 'REREVIEW', startOn: d('2026-03-02'), suspensions });
    expect(ledger.slice(0, 5)).toEqual([
      '03-02 START_NOT_COUNTED',
      '03-03 COUNTED 1',
      '03-04 SUSPENDED_HEARING',
      '03-05 SUSPENDED_HEARING',
      '03-06 COUNTED 2',
    ]);
  });

  it('shows force majeure that falls on the rolled last day', () => {
    const suspensions = [{ ground: 'FORCE_MAJEURE', from: d('2026-10-08'), to: d('2026-10-09') }] as const;
    const ledger = ledgerOf({ handle: 'REVIEW_WINDOW', startOn: d('2026-09-02'), suspensions });
    expect(ledger.slice(-3)).toEqual(['10-08 SUSPENDED_FORCE_MAJEURE', '10-09 SUSPENDED_FORCE_MAJEURE', '10-10 DUE_AFTER_ROLL']);
  });

  it('shows an open hearing through today', () => {
    const suspensions = [{ ground: 'HEARING', from: d('2026-03-04'), to: null }] as const;
    const ledger = ledgerOf({ handle: 'REREVIEW', startOn: d('2026-03-02'), suspensions, today: d('2026-03-06') });
    expect(ledger.slice(2, 6)).toEqual(['03-04 SUSPENDED_HEARING', '03-05 SUSPENDED_HEARING', '03-06 SUSPENDED_HEARING', '03-07 COUNTED_REST_DAY 2']);
  });

  it('shows the days of an extension with the reason of each', () => {
    const extensions = [{ days: 2, reason: '需要鉴定' }, { days: 2, reason: '等待外调' }];
    const { rows } = explainDeadline({ ...rules, handle: 'HANDLE', startOn: d('2026-03-10'), extensions });
    expect(rows.slice(-4).map(({ why, number, article, params }) => [why, number, article, params['reason']])).toEqual([
      ['COUNTED_EXTENSION', 61, 'REGULATION_34', '需要鉴定'],
      ['COUNTED_EXTENSION', 62, 'REGULATION_34', '需要鉴定'],
      ['COUNTED_EXTENSION', 63, 'REGULATION_34', '等待外调'],
      ['LAST_DAY', 64, 'REGULATION_34', '等待外调'],
    ]);
  });

  it('of a local extension cites the local article for the days that it adds', () => {
    const input = { profile: getProfile('beijing'), calendar: nationalCalendar, handle: 'REVIEW', startOn: d('2026-05-20'), extensions: [{ days: 2 }] } as const;
    const articles = explainDeadline(input).rows.map(({ article }) => article);
    expect(articles.slice(29, 33)).toEqual(['REGULATION_35', 'REGULATION_35', 'BEIJING_50', 'CIVIL_CODE_203']);
  });

  it('of a date in a letter counts nothing', () => {
    const letter = { handle: 'ASSIGN_FEEDBACK', startOn: d('2026-09-29'), fixedOn: d('2026-10-01') } as const;
    expect(ledgerOf({ ...letter, extensions: [{ days: 2 }] })).toEqual([
      '09-29 FIXED_RUNNING',
      '09-30 FIXED_RUNNING',
      '10-01 FIXED_DATE',
      '10-02 FIXED_EXTENSION',
      '10-03 FIXED_EXTENDED_DATE',
    ]);
  });

  it('of an hour clock shows the minutes of each day in China, nights and holidays included', () => {
    const { rows } = explainDeadline({ ...rules, handle: 'OPINION_48H', startAt: parseInstant('2026-10-01T15:40:00Z') });
    expect(rows.map(({ day, dayKind, params }) => [day, dayKind, params['from'], params['to'], params['minutes']])).toEqual([
      ['2026-10-01', 'HOLIDAY', '23:40', '24:00', 20],
      ['2026-10-02', 'HOLIDAY', '00:00', '24:00', 1440],
      ['2026-10-03', 'HOLIDAY', '00:00', '23:40', 1420],
    ]);
  });
});

describe('the ledger of an hour clock', () => {
  it('shows the minute that has begun', () => {
    const { rows } = explainDeadline({ ...rules, handle: 'URGENT_FIRST', startAt: parseInstant('2026-10-01T15:40:30Z') });
    expect(rows.map(({ params }) => [params['from'], params['to']])).toEqual([
      ['23:40', '24:00'],
      ['00:00', '00:10'],
    ]);
  });
});

describe('a row in plain words', () => {
  const window = explainDeadline({ ...rules, handle: 'REVIEW_WINDOW', startOn: d('2026-09-02') }).rows;
  const handle = explainDeadline({ ...rules, handle: 'HANDLE', startOn: d('2026-03-10') }).rows;

  it.each([
    [handle.at(0), '2026-03-10 星期二（工作日）：开始当日不计入，自下一日起算（参照《民法典》第二百零一条）'],
    [handle.at(4), '2026-03-14 星期六（周末）：第 4 日，按自然日计算，休息日照算（《信访工作条例》第三十四条）'],
    [handle.at(-1), '2026-05-09 星期六（劳动节调休上班）：第 60 日，期间最后一日；调休上班，不顺延，至当日 24 时届满（《信访工作条例》第三十四条）'],
    [window.at(30), '2026-10-02 星期五（国庆节假期）：第 30 日，期间最后一日为法定休假日，顺延至休假日结束的次日（参照《民法典》第二百零三条）'],
    [window.at(-1), '2026-10-08 星期四（工作日）：休假日结束的次日，为期间最后一日，至当日 24 时届满（参照《民法典》第二百零三条）'],
  ])('in Chinese', (row, text) => {
    expect(row && describeRow(row, 'zh-CN')).toBe(text);
  });

  it.each([
    [handle.at(0), '2026-03-10 Tue (working day): the day it starts is not counted; counting begins the next day (Civil Code, art. 201, by analogy)'],
    [
      window.at(30),
      '2026-10-02 Fri (National Day holiday): day 30, the last day, is a day off: the end moves to the day after the days off (Civil Code, art. 203, by analogy)',
    ],
  ])('in English', (row, text) => {
    expect(row && describeRow(row, 'en')).toBe(text);
  });

  it('adds the reason that was given', () => {
    const extensions = [{ days: 2, reason: '需要鉴定' }];
    const { rows } = explainDeadline({ ...rules, handle: 'HANDLE', startOn: d('2026-03-10'), extensions });
    expect(rows.slice(-2, -1).map((row) => describeRow(row, 'zh-CN'))).toEqual([
      '2026-05-10 星期日（周末）：第 61 日，延长的期限；事由：需要鉴定（《信访工作条例》第三十四条）',
    ]);
  });

  it('says when the holidays of the year are not published', () => {
    const { rows } = explainDeadline({ ...rules, handle: 'REGISTER', startOn: d('2027-10-01') });
    expect(rows.map((row) => describeRow(row, 'en').includes('holidays of that year not yet published'))).toEqual(rows.map(() => true));
  });
});

describe('for every deadline', () => {
  const startDay = fc.integer({ min: toEpochDay(d('2023-01-01')), max: toEpochDay(d('2027-06-30')) }).map(fromEpochDay);
  const handles = fc.constantFrom('ROUTE', 'HANDLE', 'OBJECT', 'REREVIEW', 'REVIEW_WINDOW', 'SIMPLE_HANDLE', 'SUPERVISION_REPLY');
  const stays = fc.array(fc.record({ after: fc.nat(45), length: fc.nat(20) }), { maxLength: 3 });
  const inputs = fc.record({ handle: handles, startOn: startDay, extra: fc.nat(30), stays }).map(({ handle, startOn, extra, stays: own }) => {
    const { suspend, extension } = getClockSpec(rules.profile, handle);
    const suspensions = suspend.flatMap((ground) =>
      own.map(({ after, length }) => ({ ground, from: addDays(startOn, after), to: addDays(startOn, after + length) })),
    );
    return { ...rules, handle, startOn, suspensions, extensions: extension && extra > 0 ? [{ days: extra }] : [] };
  });

  it('the day-by-day walk ends on the computed day, and its counted days are the days of the rule', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { deadline, rows, spec } = explainDeadline(input);
        const counted = rows.filter((row) => row.counted);
        const extensionDays = input.extensions.reduce((sum, { days }) => sum + days, 0);
        expect(counted).toHaveLength((spec.amount ?? 0) + extensionDays);
        expect(counted.map(({ number }) => number)).toEqual(counted.map((_, index) => index + 1));
        expect(deadline).toMatchObject({ statutoryDueOn: rows.at(-1)?.day, assessmentDueOn: counted.at(-1)?.day });
        expect(rows).toHaveLength(daysBetween(input.startOn, rows.at(-1)?.day ?? input.startOn) + 1);
      }),
      { numRuns: 500 },
    );
  });
});
