import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../platform/kernel/index.ts';
import { createAttemptQueue } from './attempt-queue.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { refuseForgery } from './refuse-forgery.ts';
import { hashSecretToken, makeSecretToken } from './secret-token.ts';
import { findTotpStep, toTotpSecret, totpUri } from './totp.ts';

describe('a one-time code', () => {
  // RFC 6238, appendix B: the secret is the ASCII text "12345678901234567890"; six digits of its SHA-1 column.
  const secret = toTotpSecret(Buffer.from('12345678901234567890'));

  it.each([
    ['1970-01-01T00:00:59Z', '287082', 1],
    ['2005-03-18T01:58:29Z', '081804', 37_037_036],
    ['2009-02-13T23:31:30Z', '005924', 41_152_263],
    ['2033-05-18T03:33:20Z', '279037', 66_666_666],
  ])('at %s is %s', (at, code, step) => {
    expect(findTotpStep(secret, code, parseInstant(at))).toBe(step);
  });

  it('counts one step early or late, and no further', () => {
    const codeAt = (second: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: second * 1000 });
    const now = parseInstant('2026-10-01T02:00:00Z');
    const second = Date.parse(now) / 1000;
    const steps = [-60, -30, 0, 30, 60].map((shift) => findTotpStep(secret, codeAt(second + shift), now) !== undefined);
    expect(steps).toEqual([false, true, true, true, false]);
  });

  it('is shown as an address that authenticators read', () => {
    expect(totpUri(secret, 'zhang.wei')).toBe('otpauth://totp/Xinqiao:zhang.wei?issuer=Xinqiao&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30');
  });
});

describe('a stored password', () => {
  it('is argon2id with 64 MiB and three passes, and opens for the right password alone', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await verifyPassword(stored, 'correct horse battery')).toBe(true);
    expect(await verifyPassword(stored, 'correct horse batterz')).toBe(false);
  });

  it('of nobody is never right', async () => {
    expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false);
  });
});

describe('a secret token', () => {
  it('is 32 random bytes, of which only the hash is kept', () => {
    const { token, tokenHash } = makeSecretToken('xq_');
    expect(token).toMatch(/^xq_[A-Za-z0-9_-]{43}$/);
    expect(hashSecretToken(token)).toEqual(tokenHash);
    expect(makeSecretToken().token).not.toBe(makeSecretToken().token);
  });
});

describe('the attempts on one account', () => {
  it('run one after the other, also when one fails', async () => {
    const queue = createAttemptQueue();
    const seen: string[] = [];
    const attempt = (name: string, fails = false) =>
      queue.run('zhang', async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([attempt('a', true), attempt('b')]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('are refused when too many wait', async () => {
    const queue = createAttemptQueue();
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => queue.run('zhang', () => Promise.resolve('done'))));
    expect(outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => String(outcome.reason))).toEqual(
      Array.from({ length: 5 }, () => 'AppError: access.too_many_attempts'),
    );
    expect(await queue.run('zhang', () => Promise.resolve('done'))).toBe('done');
  });
});

describe('a write that a cookie lets in', () => {
  const site = 'https://petition.example.cn';
  const host = 'petition.example.cn';

  it.each([
    ['GET', {}],
    ['POST', { 'sec-fetch-site': 'same-origin' }],
    ['POST', { origin: site }],
    ['DELETE', { origin: 'http://petition.example.cn', host }],
    ['POST', { 'x-xinqiao-client': '1' }],
  ])('passes as %s with %j', (method, headers) => {
    expect(() => refuseForgery({ method, headers }, site)).not.toThrow();
  });

  it.each([
    ['POST', {}],
    ['POST', { origin: 'null' }],
    ['POST', { origin: 'https://evil.example' }],
    ['PUT', { 'sec-fetch-site': 'cross-site' }],
    ['PUT', { 'sec-fetch-site': 'same-site' }],
    ['PUT', { 'sec-fetch-site': 'none' }],
    ['DELETE', { origin: 'https://evil.example', 'x-xinqiao-client': '1' }],
    ['DELETE', { 'sec-fetch-site': 'cross-site', origin: site }],
  ])('is refused as %s with %j', (method, headers) => {
    expect(() => refuseForgery({ method, headers }, site)).toThrowError('access.forged_request');
  });
});
