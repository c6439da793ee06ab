import { describe, expect, it } from 'vitest';
import { COMPANY, GROUP, unitFacts, WORKSHOP } from '../../petitions/domain/testing/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { findNextLevel, lacksReasons } from './suggestion.ts';

const day = parsePlainDate;
const sent = { toUnitId: WORKSHOP, dueOn: day('2026-04-09'), levelUnitId: null, escalatedOn: null };

describe('a suggestion that nobody answers', () => {
  it.each([
    ['stays with the unit until its last day', sent, '2026-04-09', undefined],
    ['goes to the next level on the day after', sent, '2026-04-10', COMPANY],
    ['is left to that level for thirty days', { ...sent, levelUnitId: COMPANY, escalatedOn: day('2026-04-10') }, '2026-05-10', undefined],
    ['goes on from there', { ...sent, levelUnitId: COMPANY, escalatedOn: day('2026-04-10') }, '2026-05-11', GROUP],
    ['ends at the top', { ...sent, levelUnitId: GROUP, escalatedOn: day('2026-05-11') }, '2026-08-01', undefined],
  ])('%s', (_title, suggestion, today, expected) => {
    expect(findNextLevel(suggestion, day(today), (unit) => unitFacts.ancestorsOf(unit))).toBe(expected);
  });
});

it.each([['ADOPTED', null, false], ['PARTLY_ADOPTED', null, true], ['NOT_ADOPTED', ' ', true], ['NOT_ADOPTED', '没有法律依据', false]])('XF-40-2: %s with the reasons "%s"', (adoption, reasons, expected) => {
  expect(lacksReasons(adoption, reasons)).toBe(expected);
});
