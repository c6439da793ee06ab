import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { ClockHandle } from './clock-spec.ts';
import type { DeadlineInput } from './compute-deadline.ts';
import { aDayDeadline, aHourDeadline } from './testing/index.ts';

const d = parsePlainDate;

/** What a lawyer would check: clock, day it starts, lawful last day, plain n-th day, last working day before. */
type Case = readonly [why: string, clock: ClockHandle, start: string, statutory: string, assessment: string, safe: string];

// Regulations on Petition Work arts. 22-23, 34-36; Civil Code arts. 201 and 203; State Council calendar 2025 and 2026.
const calendarDayCases: readonly Case[] = [
  ['T1 a letter, nothing in the way', 'ROUTE', '2026-01-05', '2026-01-20', '2026-01-20', '2026-01-20'],
  ['T2 ends in the Spring Festival, rolls to the first working day', 'NOTIFY', '2026-02-03', '2026-02-24', '2026-02-18', '2026-02-14'],
  ['T5 ends on a make-up working Saturday, no roll', 'HANDLE', '2026-03-10', '2026-05-09', '2026-05-09', '2026-05-09'],
  ['T8 the petitioner has until after the National Day', 'REVIEW_WINDOW', '2026-09-02', '2026-10-08', '2026-10-02', '2026-09-30'],
  ['T13 the year ends in between', 'ROUTE', '2025-12-22', '2026-01-06', '2026-01-06', '2026-01-06'],
  ['T14 thirty days are not a month', 'REVIEW_WINDOW', '2026-01-30', '2026-03-02', '2026-03-01', '2026-02-28'],
  ['T19 sixty days from 1 October end on 30 November', 'HANDLE', '2023-10-01', '2023-11-30', '2023-11-30', '2023-11-30'],
  ['T21 statistics take the plain 30th day, a Sunday', 'SUPERVISION_REPLY', '2026-06-05', '2026-07-06', '2026-07-05', '2026-07-03'],
  ['rest days inside the 15 days count', 'NOTIFY', '2026-02-13', '2026-02-28', '2026-02-28', '2026-02-28'],
  ['ends on a Sunday that is worked', 'ROUTE', '2025-12-20', '2026-01-04', '2026-01-04', '2026-01-04'],
  ['ends on Tomb-sweeping Day, a Saturday', 'ROUTE', '2026-03-20', '2026-04-07', '2026-04-04', '2026-04-03'],
  ['ends on the first day of the National Day holiday', 'NOTIFY', '2026-09-16', '2026-10-08', '2026-10-01', '2026-09-30'],
  ['ends on Mid-autumn Festival', 'NOTIFY', '2026-09-10', '2026-09-28', '2026-09-25', '2026-09-24'],
  ['ends in the long holiday of 2025', 'NOTIFY', '2025-09-20', '2025-10-09', '2025-10-05', '2025-09-30'],
  ['ends inside the National Day holiday', 'HANDLE', '2026-08-04', '2026-10-08', '2026-10-03', '2026-09-30'],
  ['ends on New Year of the lunar calendar', 'HANDLE', '2025-12-17', '2026-02-24', '2026-02-15', '2026-02-14'],
  ['ends on Dragon Boat Festival', 'REVIEW', '2026-05-20', '2026-06-22', '2026-06-19', '2026-06-18'],
  ['the re-review without a hearing', 'REREVIEW', '2026-03-02', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['the window for a re-review', 'REREVIEW_WINDOW', '2026-01-30', '2026-03-02', '2026-03-01', '2026-02-28'],
  ['feedback on a supervision letter', 'SUPERVISION_REPLY', '2026-08-27', '2026-09-28', '2026-09-26', '2026-09-24'],
  ['the window to rate', 'EVALUATE', '2026-01-24', '2026-02-24', '2026-02-23', '2026-02-14'],
  ['a leap day is a day', 'REVIEW', '2024-01-31', '2024-03-01', '2024-03-01', '2024-03-01'],
];

type WorkingDayCase = readonly [why: string, clock: ClockHandle, start: string, due: string];

// Art. 23 para 2 and the procedures that say 工作日; make-up working days count, swapped days off do not.
const workingDayCases: readonly WorkingDayCase[] = [
  ['T3 the Saturday before the Spring Festival counts', 'OBJECT', '2026-02-13', '2026-02-27'],
  ['T4 over Labour Day, with a working Saturday', 'OBJECT', '2026-04-30', '2026-05-11'],
  ['T11 simple procedure: accept', 'SIMPLE_ACCEPT', '2026-09-23', '2026-09-29'],
  ['T11 simple procedure: reply', 'SIMPLE_HANDLE', '2026-09-29', '2026-10-19'],
  ['over the National Day', 'OBJECT', '2026-09-30', '2026-10-13'],
  ['over New Year', 'OBJECT', '2025-12-30', '2026-01-07'],
  ['ends on a working Saturday', 'OBJECT', '2026-02-14', '2026-02-28'],
  ['the next working day is a Saturday', 'REGISTER', '2026-02-13', '2026-02-14'],
  ['the next working day is after the holiday', 'REGISTER', '2026-04-03', '2026-04-07'],
  ['one day for each level', 'SIMPLE_TRANSFER', '2026-05-08', '2026-05-09'],
  ['accept over the Spring Festival', 'SIMPLE_ACCEPT', '2026-02-12', '2026-02-24'],
  ['reply over Labour Day', 'SIMPLE_HANDLE', '2026-04-28', '2026-05-14'],
  ['tell a named reporter', 'REPORT_ACK', '2026-02-10', '2026-03-09'],
  ['tell a named reporter the result', 'REPORT_RESULT', '2026-09-18', '2026-10-15'],
  ['pass a report up', 'REPORT_ROUTE', '2026-06-18', '2026-06-26'],
];

type TermsCase = readonly [why: string, clock: ClockHandle, start: string, terms: Partial<DeadlineInput>, statutory: string, assessment: string];

const hearing = (from: string, to: string) => ({ ground: 'HEARING', from: d(from), to: d(to) }) as const;
const forceMajeure = (from: string, to: string) => ({ ground: 'FORCE_MAJEURE', from: d(from), to: d(to) }) as const;

// Art. 34 (extension), art. 36 para 2 (hearing), Civil Procedure Law art. 86 by analogy (force majeure), art. 22 (date in the letter).
const termsCases: readonly TermsCase[] = [
  ['60 and 30 days are 90 days from acceptance', 'HANDLE', '2026-03-10', { extensions: [{ days: 30 }] }, '2026-06-08', '2026-06-08'],
  ['the extension runs on from day 60, not from the rolled day', 'HANDLE', '2026-08-04', { extensions: [{ days: 5 }] }, '2026-10-08', '2026-10-08'],
  ['an extension in two parts', 'HANDLE', '2025-12-17', { extensions: [{ days: 20 }, { days: 10 }] }, '2026-03-17', '2026-03-17'],
  ['eleven days of hearing are not counted', 'REREVIEW', '2026-03-02', { suspensions: [hearing('2026-03-10', '2026-03-20')] }, '2026-04-13', '2026-04-12'],
  [
    'overlapping hearings count once',
    'REREVIEW',
    '2026-03-02',
    { suspensions: [hearing('2026-03-18', '2026-03-25'), hearing('2026-03-10', '2026-03-20')] },
    '2026-04-17',
    '2026-04-17',
  ],
  ['a hearing on the last day', 'REREVIEW', '2026-03-02', { suspensions: [hearing('2026-04-01', '2026-04-02')] }, '2026-04-03', '2026-04-03'],
  ['a hearing decided before the request', 'REREVIEW', '2026-03-02', { suspensions: [hearing('2026-02-20', '2026-03-05')] }, '2026-04-07', '2026-04-04'],
  ['a hearing after the end changes nothing', 'REREVIEW', '2026-03-02', { suspensions: [hearing('2026-04-02', '2026-04-20')] }, '2026-04-01', '2026-04-01'],
  [
    'a last day that has rolled is not on a day of force majeure',
    'REVIEW_WINDOW',
    '2026-09-02',
    { suspensions: [forceMajeure('2026-10-08', '2026-10-09')] },
    '2026-10-10',
    '2026-10-02',
  ],
  ['a date in the letter stays, even on a holiday', 'ASSIGN_FEEDBACK', '2026-09-01', { fixedOn: d('2026-10-03') }, '2026-10-03', '2026-10-03'],
  [
    'the assigning office agrees to ten days more',
    'ASSIGN_FEEDBACK',
    '2026-09-01',
    { fixedOn: d('2026-10-03'), extensions: [{ days: 10 }] },
    '2026-10-13',
    '2026-10-13',
  ],
];

describe('the worked examples', () => {
  it.each(calendarDayCases)('%s: %s from %s', (_why, clock, start, statutoryDueOn, assessmentDueOn, safeDueOn) => {
    expect(aDayDeadline(clock, start)).toMatchObject({ statutoryDueOn, assessmentDueOn, safeDueOn, provisional: false });
  });

  it.each(workingDayCases)('%s: %s from %s, three dates in one', (_why, clock, start, due) => {
    expect(aDayDeadline(clock, start)).toMatchObject({ statutoryDueOn: due, assessmentDueOn: due, safeDueOn: due, provisional: false });
  });

  it.each(termsCases)('%s: %s from %s', (_why, clock, start, terms, statutoryDueOn, assessmentDueOn) => {
    expect(aDayDeadline(clock, start, terms)).toMatchObject({ statutoryDueOn, assessmentDueOn });
  });

  it('T15 the leap year 2028 has no published holidays: the date is provisional', () => {
    expect(aDayDeadline('REVIEW_WINDOW', '2028-01-31')).toMatchObject({ statutoryDueOn: '2028-03-01', provisional: true });
  });

  // Civil Code art. 201 para 2: hours run from the moment, through the night and the National Day holiday.
  it.each([
    ['ACCIDENT_REPORT_1H', '2026-10-02T00:40+08:00'],
    ['URGENT_FIRST', '2026-10-02T00:10+08:00'],
    ['URGENT_WRITTEN', '2026-10-02T00:40+08:00'],
    ['OPINION_5H', '2026-10-02T04:40+08:00'],
    ['OPINION_24H', '2026-10-02T23:40+08:00'],
    ['OPINION_48H', '2026-10-03T23:40+08:00'],
  ] as const)('T20 %s known at 23:40 on 1 October ends at %s', (clock, due) => {
    const dueAt = new Date(due).toISOString();
    expect(aHourDeadline(clock, '2026-10-01T23:40+08:00')).toEqual({
      unit: 'hour',
      statutoryDueAt: dueAt,
      assessmentDueAt: dueAt,
      safeDueAt: dueAt,
      provisional: false,
      openSuspension: false,
    });
  });
});

describe('local rules', () => {
  it.each([
    ['T22 five working days to notify', 'zhejiang', 'NOTIFY', '2026-02-13', {}, '2026-02-27', '2026-02-27'],
    ['five working days to route', 'zhejiang', 'ROUTE', '2026-02-13', {}, '2026-02-27', '2026-02-27'],
    ['thirty days to handle', 'zhejiang', 'HANDLE', '2026-04-01', {}, '2026-05-06', '2026-05-01'],
    ['and sixty more', 'zhejiang', 'HANDLE', '2026-04-01', { extensions: [{ days: 60 }] }, '2026-06-30', '2026-06-30'],
    ['three working days to take up a review', 'shandong', 'REVIEW_ACCEPT', '2026-05-08', {}, '2026-05-12', '2026-05-12'],
    ['thirty more days for a review', 'beijing', 'REVIEW', '2026-05-20', { extensions: [{ days: 30 }] }, '2026-07-20', '2026-07-19'],
    [
      'thirty more days for a re-review, its hearing excluded',
      'beijing',
      'REREVIEW',
      '2026-03-02',
      { extensions: [{ days: 30 }], suspensions: [hearing('2026-03-10', '2026-03-20')] },
      '2026-05-12',
      '2026-05-12',
    ],
    ['three working days for reasons', 'beijing', 'REASONS_NOT_ADOPTED', '2026-09-30', {}, '2026-10-10', '2026-10-10'],
  ] as const)('%s (%s %s from %s)', (_why, profile, clock, start, terms, statutoryDueOn, assessmentDueOn) => {
    expect(aDayDeadline(clock, start, terms, profile)).toMatchObject({ statutoryDueOn, assessmentDueOn });
  });
});

describe('two answers that are often given and wrong', () => {
  it('sixty days from 1 October 2023 do not end on 1 December', () => {
    expect(aDayDeadline('HANDLE', '2023-10-01').statutoryDueOn).not.toBe('2023-12-01');
  });

  it('rest days are not taken out of the 15 and the 60 days', () => {
    // Without rest days the 15 days from 5 January would end on 26 January, the 60 days from 10 March on 5 June.
    expect(aDayDeadline('NOTIFY', '2026-01-05').statutoryDueOn).toBe('2026-01-20');
    expect(aDayDeadline('HANDLE', '2026-03-10').statutoryDueOn).toBe('2026-05-09');
  });
});
