import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromEpochDay, parseInstant, parsePlainDate, toEpochDay } from '../../platform/kernel/index.ts';
import { computeDeadline, type DeadlineInput } from './compute-deadline.ts';
import { nationalCalendar } from './national-calendar.ts';
import { getProfile } from './profile.ts';
import { aCalendar, aDayDeadline, aSpec } from './testing/index.ts';

const d = parsePlainDate;
const rules = { profile: getProfile('national'), calendar: nationalCalendar };

const startDay = fc.integer({ min: toEpochDay(d('2004-01-01')), max: toEpochDay(d('2027-12-31')) }).map(fromEpochDay);
const dayClock = fc.constantFrom('ROUTE', 'HANDLE', 'OBJECT', 'REREVIEW', 'REVIEW_WINDOW', 'SIMPLE_HANDLE', 'REPORT_ACK', 'REGISTER' as const);

describe('an extension', () => {
  // Regulations art. 34: at most 30 days, however many times.
  it.each([[[{ days: 31 }]], [[{ days: 20 }, { days: 11 }]]])('of HANDLE by %j is more than 30 days and refused', (extensions) => {
    expect(() => aDayDeadline('HANDLE', '2026-03-10', { extensions })).toThrow(
      expect.objectContaining({ kind: 'refused', code: 'clock.extension_too_long', params: { clock: 'HANDLE', days: 31, max: 30 } }),
    );
  });

  it.each(['ROUTE', 'NOTIFY', 'REVIEW', 'REREVIEW', 'REVIEW_WINDOW', 'OBJECT', 'SIMPLE_HANDLE'] as const)('of %s has no basis and is refused', (clock) => {
    expect(() => aDayDeadline(clock, '2026-03-10', { extensions: [{ days: 1 }] })).toThrow(
      expect.objectContaining({ kind: 'refused', code: 'clock.extension_not_allowed' }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 3651])('of %s days is none', (days) => {
    expect(() => aDayDeadline('SUPERVISION_REPLY', '2026-03-10', { extensions: [{ days }] })).toThrow('clock.bad_extension');
  });
});

describe('a suspension', () => {
  const hearing = { ground: 'HEARING', from: d('2026-03-20'), to: d('2026-03-25') } as const;

  // G10; Regulations art. 36 para 2: hearing time is taken out of the re-review only.
  it('for a hearing moves REREVIEW and nothing else', () => {
    expect(aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [hearing] }).assessmentDueOn).toBe('2026-04-15');
    for (const clock of ['HANDLE', 'REVIEW', 'NOTIFY', 'ROUTE', 'REVIEW_WINDOW'] as const) {
      expect(() => aDayDeadline(clock, '2026-03-10', { suspensions: [hearing] })).toThrow(
        expect.objectContaining({ kind: 'refused', code: 'clock.suspension_without_basis', params: { clock, ground: 'HEARING' } }),
      );
    }
  });

  it('for force majeure moves the windows of the petitioner and no duty of the office', () => {
    const flood = { ...hearing, ground: 'FORCE_MAJEURE' } as const;
    expect(aDayDeadline('REVIEW_WINDOW', '2026-03-10', { suspensions: [flood] }).assessmentDueOn).toBe('2026-04-15');
    expect(() => aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [flood] })).toThrow('clock.suspension_without_basis');
  });

  it('cannot end before it begins', () => {
    const backwards = { ...hearing, to: d('2026-03-19') };
    expect(() => aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [backwards] })).toThrow('clock.suspension_backwards');
  });

  it('that is open gives the earliest date and says so', () => {
    const open = { ...hearing, to: null };
    expect(aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [open] })).toMatchObject({ statutoryDueOn: '2026-04-10', openSuspension: true });
    const sofar = aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [open], today: d('2026-03-25') });
    expect(sofar).toMatchObject({ assessmentDueOn: '2026-04-15', openSuspension: true });
    const announced = aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [open], today: d('2026-03-15') });
    expect(announced).toMatchObject({ statutoryDueOn: '2026-04-10', openSuspension: true });
  });

  it('that opens after the end changes nothing', () => {
    const late = { ...hearing, from: d('2026-05-01'), to: null };
    expect(aDayDeadline('REREVIEW', '2026-03-10', { suspensions: [late] })).toMatchObject({ statutoryDueOn: '2026-04-09', openSuspension: false });
  });

  it('takes only working days out of a clock in working days', () => {
    const spec = aSpec('OBJECT', { suspend: ['HEARING'] });
    // Friday to Monday holds two working days.
    const weekend = { ground: 'HEARING', from: d('2026-03-13'), to: d('2026-03-16') } as const;
    const due = computeDeadline({ spec, calendar: nationalCalendar, startOn: d('2026-03-10'), suspensions: [weekend] });
    expect(due).toMatchObject({ statutoryDueOn: '2026-03-19', assessmentDueOn: '2026-03-19', safeDueOn: '2026-03-19' });
  });
});

describe('what is missing', () => {
  it.each([
    ['the start', { handle: 'HANDLE' }, 'clock.start_required'],
    ['the moment of an hour clock', { handle: 'OPINION_5H', startOn: d('2026-03-10') }, 'clock.instant_required'],
    ['the date in the letter', { handle: 'ASSIGN_FEEDBACK', startOn: d('2026-03-10') }, 'clock.fixed_date_required'],
    ['a date in the letter that is not past', { handle: 'ASSIGN_FEEDBACK', startOn: d('2026-03-10'), fixedOn: d('2026-03-09') }, 'clock.fixed_before_start'],
  ] as const)('%s is asked for', (_what, input, code) => {
    expect(() => computeDeadline({ ...rules, ...input })).toThrow(expect.objectContaining({ kind: 'invalid', code }));
  });

  it('a date beyond the calendar of the program is refused, not wrong', () => {
    expect(() => aDayDeadline('HANDLE', '9999-12-20')).toThrow('clock.out_of_range');
  });
});

describe('the start', () => {
  it('may be a moment: its day is the day in China', () => {
    const due = computeDeadline({ ...rules, handle: 'ROUTE', startAt: parseInstant('2026-01-04T16:00:00Z') });
    expect(due).toMatchObject({ statutoryDueOn: '2026-01-20' });
  });
});

describe('a provisional date', () => {
  it.each([
    ['ends in the last published year', 'ROUTE', '2026-12-10', false],
    ['ends in the year after', 'ROUTE', '2026-12-20', true],
    ['counts working days into the year after', 'OBJECT', '2026-12-30', true],
    ['starts before the first published year and ends in it', 'ROUTE', '2003-12-25', false],
    ['counts working days that lie before the first published year', 'OBJECT', '2003-12-29', true],
  ] as const)('%s: %s from %s is %s', (_why, clock, start, provisional) => {
    expect(aDayDeadline(clock, start).provisional).toBe(provisional);
  });

  it('is one that rolls from a published year into the next', () => {
    const calendar = aCalendar({ off: ['2026-12-31'], publishedYears: [2026] });
    expect(aDayDeadline('ROUTE', '2026-12-16', { calendar })).toMatchObject({
      assessmentDueOn: '2026-12-31',
      statutoryDueOn: '2027-01-01',
      provisional: true,
    });
  });

  it('becomes final, and may move, when the year is published', () => {
    const published = aCalendar({ off: ['2027-01-04', '2027-01-05'], publishedYears: [2026, 2027] });
    expect(aDayDeadline('ROUTE', '2026-12-20')).toMatchObject({ statutoryDueOn: '2027-01-04', provisional: true });
    expect(aDayDeadline('ROUTE', '2026-12-20', { calendar: published })).toMatchObject({ statutoryDueOn: '2027-01-06', provisional: false });
  });
});

describe('for every start', () => {
  it('the safe day is not after the plain day, and the plain day not after the lawful day', () => {
    fc.assert(
      fc.property(dayClock, startDay, (clock, start) => {
        const { statutoryDueOn, assessmentDueOn, safeDueOn } = aDayDeadline(clock, start);
        return start < safeDueOn && safeDueOn <= assessmentDueOn && assessmentDueOn <= statutoryDueOn;
      }),
      { numRuns: 1000 },
    );
  });

  it('the lawful day and the safe day are working days', () => {
    fc.assert(
      fc.property(dayClock, startDay, (clock, start) => {
        const { statutoryDueOn, safeDueOn } = aDayDeadline(clock, start);
        return nationalCalendar.isWorkingDay(statutoryDueOn) && nationalCalendar.isWorkingDay(safeDueOn);
      }),
      { numRuns: 1000 },
    );
  });

  it('a later start never gives an earlier end', () => {
    fc.assert(
      fc.property(dayClock, startDay, fc.nat(40), (clock, start, later) => {
        const [first, second] = [aDayDeadline(clock, start), aDayDeadline(clock, addDays(start, later))];
        return first.statutoryDueOn <= second.statutoryDueOn && first.safeDueOn <= second.safeDueOn;
      }),
      { numRuns: 1000 },
    );
  });

  it('a hearing moves the plain day by exactly its days inside the period', () => {
    fc.assert(
      fc.property(startDay, fc.integer({ min: 1, max: 30 }), fc.nat(60), (start, offset, length) => {
        const from = addDays(start, offset);
        const suspensions = [{ ground: 'HEARING', from, to: addDays(from, length) }] as const;
        const { assessmentDueOn } = aDayDeadline('REREVIEW', start, { suspensions });
        return daysBetween(start, assessmentDueOn) === 30 + length + 1;
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hundred thousand deadlines', () => {
  it('are computed again in well under a second', () => {
    const starts = Array.from({ length: 500 }, (_, index) => addDays(d('2025-06-01'), index));
    const began = performance.now();
    let latest = '';
    for (let round = 0; round < 200; round += 1) {
      for (const startOn of starts) {
        const input: DeadlineInput = { ...rules, handle: 'HANDLE', startOn };
        const due = computeDeadline(input);
        if (due.unit === 'day' && due.statutoryDueOn > latest) latest = due.statutoryDueOn;
      }
    }
    expect(latest).toBe('2026-12-14');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
