import { describe, expect, it } from 'vitest';
import { CLOCK_HANDLES } from './clock-spec.ts';
import { createProfile, getClockSpec, getProfile, PROFILE_IDS } from './profile.ts';

const national = getProfile('national');

describe('the national clocks', () => {
  // One row per clock: amount, unit, whose, rolls, may stand still for, longest extension (null: none, 'any': no maximum), rule.
  it.each([
    ['REGISTER', 1, 'WD', 'UNIT_DUTY', false, [], null, 'XF-21'],
    ['ROUTE', 15, 'CD', 'UNIT_DUTY', true, [], null, 'XF-22-1'],
    ['NOTIFY', 15, 'CD', 'UNIT_DUTY', true, [], null, 'XF-23-2'],
    ['OBJECT', 5, 'WD', 'UNIT_DUTY', false, [], null, 'XF-23-4'],
    ['ASSIGN_FEEDBACK', null, 'FIXED', 'UNIT_DUTY', false, [], 'any', 'XF-22-2'],
    ['HANDLE', 60, 'CD', 'UNIT_DUTY', true, [], 30, 'XF-34'],
    ['SIMPLE_ACCEPT', 3, 'WD', 'UNIT_DUTY', false, [], null, 'SP-4'],
    ['SIMPLE_TRANSFER', 1, 'WD', 'UNIT_DUTY', false, [], null, 'SP-4'],
    ['SIMPLE_HANDLE', 10, 'WD', 'UNIT_DUTY', false, [], null, 'SP-4'],
    ['REVIEW_WINDOW', 30, 'CD', 'PETITIONER_RIGHT', true, ['FORCE_MAJEURE'], null, 'XF-35'],
    ['REVIEW', 30, 'CD', 'UNIT_DUTY', true, [], null, 'XF-35'],
    ['REREVIEW_WINDOW', 30, 'CD', 'PETITIONER_RIGHT', true, ['FORCE_MAJEURE'], null, 'XF-36-1'],
    ['REREVIEW', 30, 'CD', 'UNIT_DUTY', true, ['HEARING'], null, 'XF-36-1'],
    ['SUPERVISION_REPLY', 30, 'CD', 'UNIT_DUTY', true, [], 'any', 'XF-40-2'],
    ['REPORT_ACK', 15, 'WD', 'UNIT_DUTY', false, [], null, 'RP-4'],
    ['REPORT_RESULT', 15, 'WD', 'UNIT_DUTY', false, [], null, 'RP-4'],
    ['REPORT_ROUTE', 5, 'WD', 'UNIT_DUTY', false, [], null, 'RP-1'],
    ['EVALUATE', 30, 'CD', 'PETITIONER_RIGHT', true, [], null, 'SE-5'],
    ['URGENT_FIRST', 0.5, 'H', 'UNIT_DUTY', false, [], null, 'EM-5'],
    ['URGENT_WRITTEN', 1, 'H', 'UNIT_DUTY', false, [], null, 'EM-5'],
    ['ACCIDENT_REPORT_1H', 1, 'H', 'UNIT_DUTY', false, [], null, 'EM-6'],
    ['OPINION_5H', 5, 'H', 'UNIT_DUTY', false, [], null, 'PO-1'],
    ['OPINION_24H', 24, 'H', 'UNIT_DUTY', false, [], null, 'PO-1'],
    ['OPINION_48H', 48, 'H', 'UNIT_DUTY', false, [], null, 'PO-1'],
  ] as const)('%s: %s %s, %s, rolls %s, stands still for %j, extended by %s, rule %s', (handle, amount, unit, side, rollForward, suspend, longest, rule) => {
    const { extension, ...spec } = getClockSpec(national, handle);
    expect(spec).toMatchObject({ handle, amount, unit, side, rollForward, suspend, rule });
    expect(extension === null ? null : (extension.max ?? 'any')).toBe(longest);
  });

  it('are all the clocks but the local ones', () => {
    expect(CLOCK_HANDLES.filter((handle) => !national.clocks.has(handle))).toEqual(['REVIEW_ACCEPT', 'REASONS_NOT_ADOPTED']);
  });

  // Regulations art. 34: the head of the unit approves and the petitioner is told the reason.
  it('let only the unit head extend HANDLE, with notice to the petitioner', () => {
    expect(getClockSpec(national, 'HANDLE').extension).toEqual({ max: 30, approver: 'unitHead', notice: true, article: 'REGULATION_34' });
  });
});

describe('a local profile', () => {
  it.each([
    ['zhejiang', 'HANDLE', { amount: 30, unit: 'CD', article: 'ZHEJIANG_20_23', mark: 'LOCAL', stop: 'opinionServedAt' }],
    ['zhejiang', 'ROUTE', { amount: 5, unit: 'WD', rollForward: false, mark: 'LOCAL' }],
    ['zhejiang', 'REVIEW', { amount: 30, article: 'REGULATION_35', mark: 'V' }],
    ['shandong', 'REVIEW_ACCEPT', { amount: 3, unit: 'WD', article: 'SHANDONG_43' }],
    ['shandong', 'SUPERVISION_REPLY', { amount: 30, article: 'SHANDONG_59' }],
    ['shanghai', 'SUPERVISION_REPLY', { amount: 30, article: 'SHANGHAI_41' }],
    ['beijing', 'REASONS_NOT_ADOPTED', { amount: 3, unit: 'WD', article: 'BEIJING_52' }],
    ['beijing', 'REREVIEW', { amount: 30, suspend: ['HEARING'], extension: { max: 30, approver: 'unitHead', notice: true, article: 'BEIJING_50' } }],
  ] as const)('%s changes %s, and only where it says so', (id, handle, expected) => {
    expect(getClockSpec(getProfile(id), handle)).toMatchObject(expected);
  });

  it('never shortens what national law gives the petitioner', () => {
    for (const id of PROFILE_IDS) {
      for (const handle of ['REVIEW_WINDOW', 'REREVIEW_WINDOW'] as const) expect(getClockSpec(getProfile(id), handle).amount).toBe(30);
    }
  });

  it('that nobody knows is refused with the names of those that exist', () => {
    expect(() => getProfile('hebei')).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'clock.unknown_profile', params: { profile: 'hebei', known: PROFILE_IDS } }),
    );
    expect(() => getProfile('constructor')).toThrow('clock.unknown_profile');
  });

  it('has no clock that its law does not know', () => {
    expect(() => getClockSpec(national, 'REVIEW_ACCEPT')).toThrow('clock.not_in_profile');
  });

  it('can be made for one organisation, complete or not at all', () => {
    expect(getClockSpec(createProfile('plant', { URGENT_FIRST: { amount: 1 } }), 'URGENT_FIRST')).toMatchObject({ amount: 1, unit: 'H' });
    expect(() => createProfile('plant', { REVIEW_ACCEPT: { amount: 3 } })).toThrow('clock.incomplete_spec');
  });
});
