import { describe, expect, it } from 'vitest';
import { COMPANY, GROUP, SISTER, unitFacts, WORKSHOP } from '../../petitions/domain/testing/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { addMonths, findDueCheckIn, findUnitAbove } from './retaliation.ts';

const day = parsePlainDate;

describe('a report of retaliation goes', () => {
  it.each([
    ['to the unit above the one accused', [WORKSHOP], COMPANY],
    ['over the head of the one accused', [COMPANY], GROUP],
    ['above all of them, when one is above the other', [WORKSHOP, COMPANY], GROUP],
    ['above all of them, when they stand side by side', [WORKSHOP, SISTER], GROUP],
    ['nowhere inside, when the highest is accused', [GROUP], undefined],
    ['nowhere without anybody accused', [], undefined],
  ])('%s', (_title, accused, expected) => {
    expect(findUnitAbove(accused, unitFacts)).toBe(expected);
  });
});

describe('the private question', () => {
  it.each([
    ['is not asked before a month is over', '2026-02-27', [], undefined],
    ['is asked after a month, on the last day of a shorter one', '2026-02-28', [], 1],
    ['is asked once a month', '2026-03-30', [1], undefined],
    ['is asked again after three and after six months', '2026-04-30', [1], 3],
    ['is asked again after six months', '2026-07-31', [1, 3], 6],
    ['is not made up for, when several were missed', '2026-08-02', [1], 6],
    ['is asked no more after that', '2027-08-02', [6], undefined],
  ])('%s', (_title, today, asked, expected) => {
    expect(findDueCheckIn(day('2026-01-31'), asked, day(today))).toBe(expected);
  });
});

it.each([['2026-11-30', 3, '2027-02-28'], ['2027-11-30', 3, '2028-02-29'], ['2026-12-15', 1, '2027-01-15']])('Civil Code art. 202: %s and %i months is %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected);
});
