import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../platform/kernel/index.ts';
import { lockedUntil } from './lockout.ts';
import { checkNewPassword, normalisePassword } from './password-policy.ts';
import { isFreshlyProven, isSessionOver, later, mustTouch, sessionExpiry } from './session-life.ts';

const now = parseInstant('2026-10-01T02:00:00Z');
const MINUTE = 60_000;

describe('a new password', () => {
  it.each(['correct horse battery', '山高水长路远人稀云淡风轻', 'Tr0ub4dor&3xyz', '我家的猫叫阿福今年七岁了'])('may be %j', (password) => {
    expect(() => checkNewPassword(password, 'zhang.wei')).not.toThrow();
  });

  it.each([
    ['elevenchars', 'access.password_too_short'],
    ['😀😀😀😀😀😀😀😀😀😀😀', 'access.password_too_short'],
    ['   short   ', 'access.password_too_short'],
    ['my zhang.wei secret', 'access.password_contains_username'],
    ['MY ZHANG.WEI SECRET', 'access.password_contains_username'],
    ['Password1234', 'access.password_too_common'],
    ['ｐａｓｓｗｏｒｄ１２３４', 'access.password_too_common'],
    ['aaaabbbbccccdddd', 'access.password_too_common'],
    ['123456789012345', 'access.password_too_common'],
    ['987654321098765', 'access.password_too_common'],
    ['abcdefghijklmn', 'access.password_too_common'],
    ['x'.repeat(129), 'access.password_too_long'],
  ])('is not %j', (password, code) => {
    expect(() => checkNewPassword(password, 'zhang.wei')).toThrowError(code);
  });

  it('is the same whether typed full width or half width', () => {
    expect(normalisePassword('ｓｅｃｒｅｔ')).toBe(normalisePassword('secret'));
  });
});

describe('the lock of an account', () => {
  it.each([
    [1, undefined],
    [4, undefined],
    [5, 15],
    [6, undefined],
    [10, 30],
    [15, 60],
    [60, 24 * 60],
    [500, 24 * 60],
  ])('after %i failures in a row lasts %s minutes', (failures, minutes) => {
    expect(lockedUntil(failures, now)).toBe(minutes === undefined ? undefined : later(now, minutes * MINUTE));
  });
});

describe('a session', () => {
  const fresh = { lastSeenAt: now, expiresAt: sessionExpiry(now) };

  it('ends after half an hour without a request', () => {
    expect(isSessionOver(fresh, later(now, 30 * MINUTE - 1))).toBe(false);
    expect(isSessionOver(fresh, later(now, 30 * MINUTE))).toBe(true);
  });

  it('ends after twelve hours however busy it is', () => {
    const almost = later(now, 12 * 60 * MINUTE - 1);
    expect(isSessionOver({ ...fresh, lastSeenAt: almost }, almost)).toBe(false);
    expect(isSessionOver({ ...fresh, lastSeenAt: almost }, later(almost, 1))).toBe(true);
  });

  it('is written down once a minute', () => {
    expect(mustTouch(now, later(now, MINUTE - 1))).toBe(false);
    expect(mustTouch(now, later(now, MINUTE))).toBe(true);
  });

  it('counts a proof for five minutes', () => {
    expect(isFreshlyProven(now, later(now, 5 * MINUTE - 1))).toBe(true);
    expect(isFreshlyProven(now, later(now, 5 * MINUTE))).toBe(false);
    expect(isFreshlyProven(undefined, now)).toBe(false);
  });
});
