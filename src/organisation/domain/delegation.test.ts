import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../platform/kernel/index.ts';
import { type Delegation, isAway, listStandIns } from './delegation.ts';
import type { PostId, StaffId, UnitId } from './identifiers.ts';
import { aPost } from './testing/index.ts';

const at = (hour: string) => parseInstant(`2026-03-10T${hour}:00:00.000Z`);
const post = aPost({ postId: 'signing' as PostId, staffId: 'ann' as StaffId, role: 'signer', unitId: 'GROUP' as UnitId });
const give = (from: string, to: string, changes: Partial<Delegation> = {}): Delegation => ({
  delegationId: `${from}-${to}`, postId: post.postId, fromStaffId: from as StaffId, toStaffId: to as StaffId, fromAt: at('02'), untilAt: at('10'), mayPassOn: true, revokedAt: undefined, ...changes,
});
const whoStandsIn = (delegations: readonly Delegation[], hour = '05', posts = [post]) => listStandIns(delegations, posts, at(hour)).map(({ staffId }) => staffId);

describe('who stands in for the holder of a post', () => {
  it.each<[string, string[]]>([['01', []], ['02', ['ben']], ['09', ['ben']], ['10', []]])('at %s o’clock, from the first moment to the last', (hour, expected) => {
    expect(whoStandsIn([give('ann', 'ben')], hour)).toEqual(expected);
  });

  it('is nobody any more once it has been taken back', () => {
    expect(whoStandsIn([give('ann', 'ben', { revokedAt: at('04') })])).toEqual([]);
  });

  it('is whoever got it along a chain, as long as every link holds', () => {
    const chain = [give('ann', 'ben'), give('ben', 'cleo', { mayPassOn: false }), give('cleo', 'dan')];
    expect(whoStandsIn(chain)).toEqual(['ben', 'cleo']);
    expect(whoStandsIn([give('ann', 'ben', { untilAt: at('04') }), ...chain.slice(1)])).toEqual([]);
    expect(whoStandsIn([give('ben', 'cleo')])).toEqual([]);
  });

  it('is not the holder himself, and a chain that turns in a circle ends', () => {
    expect(whoStandsIn([give('ann', 'ben'), give('ben', 'cleo'), give('cleo', 'ben'), give('cleo', 'ann')])).toEqual(['ben', 'cleo']);
  });

  it('ends with the post', () => {
    expect(whoStandsIn([give('ann', 'ben')], '05', [])).toEqual([]);
  });

  it.each(['handler', 'reviewer', 'disciplineOfficer', 'administrator', 'auditor'] as const)('is nobody for a %s', (role) => {
    expect(whoStandsIn([give('ann', 'ben')], '05', [{ ...post, role }])).toEqual([]);
  });
});

it('somebody is away from the first moment of an absence until the last', () => {
  const absence = [{ absenceId: 'a', staffId: post.staffId, fromAt: at('02'), untilAt: at('04') }];
  expect(['01', '02', '03', '04'].map((hour) => isAway(absence, post.staffId, at(hour)))).toEqual([false, true, true, false]);
  expect(isAway(absence, 'ben' as StaffId, at('03'))).toBe(false);
});
