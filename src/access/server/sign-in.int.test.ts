import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endPost, listPosts, setStaffDisabled } from '../../organisation/server/index.ts';
import { defineRoute } from '../../platform/http/index.ts';
import { createAttemptQueue } from './attempt-queue.ts';
import { signIn } from './sign-in.ts';
import { cookieOf, openAccess, PASSWORD, type OpenAccess } from './testing/index.ts';

const MINUTE = 60_000;
const answer = { schema: { response: z.object({ done: z.boolean() }) }, handler: () => Promise.resolve({ done: true }) };
const probes = [
  defineRoute({ method: 'GET', url: '/probe/read', access: { kind: 'staff', permission: 'petition.read' }, summary: 'x', ...answer }),
  defineRoute({ method: 'POST', url: '/probe/write', access: { kind: 'staff', permission: 'petition.read' }, summary: 'x', ...answer }),
  defineRoute({ method: 'GET', url: '/probe/sensitive', access: { kind: 'staff', permission: 'petition.exportFile' }, summary: 'x', ...answer }),
  defineRoute({ method: 'GET', url: '/probe/public', access: { kind: 'public' }, summary: 'x', ...answer }),
];

let access: OpenAccess;
let person = 0;
beforeAll(async () => {
  access = await openAccess({ routes: probes });
});
afterAll(() => access.close());

/** Somebody of his own for each test, since locks and used codes stay with the account. */
async function aHandler(withTotp = true): Promise<string> {
  person += 1;
  const username = `handler-${person}`;
  await access.addPerson(username, [{ role: 'handler', unitId: access.units.EAST }], withTotp);
  return username;
}

function attempt(username: string, payload: { password?: string; totp?: string | undefined }) {
  return access.send({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD, totp: access.code(), ...payload } });
}

async function problemOf(response: ReturnType<typeof attempt>): Promise<unknown[]> {
  const answered = await response;
  return [answered.statusCode, answered.json<{ code: string }>().code];
}

const read = (cookie: string) => access.send({ method: 'GET', url: '/probe/read' }, cookie);

describe('signing in', () => {
  it('answers who one is, and a cookie that no script reads and no other site sends', async () => {
    const username = await aHandler();
    const response = await attempt(username.toUpperCase(), {});
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ username, posts: [{ role: 'handler', unitName: 'EAST' }], needsTotp: false, hasTotp: true });
    expect(response.json<{ permissions: string[] }>().permissions).toContain('petition.act.draftOpinion');
    expect(response.cookies[0]).toMatchObject({ name: 'xinqiao_session', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect((await read(cookieOf(response))).statusCode).toBe(200);
  });

  it('keeps neither the token nor the secret of the authenticator in clear', async () => {
    const cookie = await access.signIn(await aHandler());
    const token = cookie.split('=')[1] ?? '';
    const rows = await access.deps.db.reader.selectFrom('session').select('token_hash').execute();
    expect(rows.every((row) => row.token_hash.length === 32 && row.token_hash.toString('base64url') !== token)).toBe(true);
  });

  it('asks for the code only from somebody who knows the password', async () => {
    const username = await aHandler();
    expect(await problemOf(attempt(username, { totp: undefined }))).toEqual([401, 'access.totp_required']);
    expect(await problemOf(attempt(username, { totp: undefined, password: 'a wrong password' }))).toEqual([401, 'access.sign_in_failed']);
  });

  it('says the same for a wrong password, a wrong code, an unknown name, a disabled and a locked account', async () => {
    const [wrong, disabled, locked] = [await aHandler(), await aHandler(), await aHandler()];
    const { staff_id: staffId } = await access.deps.db.reader.selectFrom('staff').select('staff_id').where('username', '=', disabled).executeTakeFirstOrThrow();
    await setStaffDisabled(access.deps, { kind: 'cli' }, staffId as never, true);
    for (let failure = 0; failure < 5; failure += 1) await attempt(locked, { password: 'a wrong password' });
    const answers = [
      await problemOf(attempt(wrong, { password: 'a wrong password' })),
      await problemOf(attempt(wrong, { totp: '000000' })),
      await problemOf(attempt('nobody', {})),
      await problemOf(attempt(disabled, {})),
      await problemOf(attempt(locked, {})),
    ];
    expect(answers).toEqual(Array.from({ length: 5 }, () => [401, 'access.sign_in_failed']));
  });

  it('writes successes and failures of existing accounts into the journal, without what was typed', async () => {
    const username = await aHandler();
    await attempt(username, { password: 'a wrong password' });
    await attempt(username, {});
    const entries = await access.deps.db.reader.selectFrom('journal_entry').selectAll().orderBy('recorded_at', 'desc').limit(2).execute();
    expect(entries.map((entry) => [entry.actor_kind, entry.action])).toEqual([
      ['staff', 'access.signIn'],
      ['public', 'access.failSignIn'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('wrong');
  });
});

describe('a one-time code', () => {
  it('never works twice, not even in the same half minute', async () => {
    const username = await aHandler();
    expect((await attempt(username, {})).statusCode).toBe(200);
    expect(await problemOf(attempt(username, {}))).toEqual([401, 'access.sign_in_failed']);
  });

  it('used by two at the same instant lets one in', async () => {
    const username = await aHandler();
    const statuses = await Promise.all([attempt(username, {}), attempt(username, {})]);
    expect(statuses.map((response) => response.statusCode).toSorted()).toEqual([200, 401]);
  });

  it('older than one that was used is dead as well', async () => {
    const username = await aHandler();
    expect((await attempt(username, { totp: access.code(1) })).statusCode).toBe(200);
    expect(await problemOf(attempt(username, { totp: access.code() }))).toEqual([401, 'access.sign_in_failed']);
  });
});

describe('the lock', () => {
  it('holds after five failures, lets go after fifteen minutes and then holds longer', async () => {
    const username = await aHandler();
    const fail = async () => {
      for (let failure = 0; failure < 5; failure += 1) await attempt(username, { password: 'a wrong password' });
    };
    await fail();
    access.passTime(14 * MINUTE);
    expect((await attempt(username, {})).statusCode).toBe(401);
    access.passTime(MINUTE);
    await fail();
    access.passTime(29 * MINUTE);
    expect((await attempt(username, {})).statusCode).toBe(401);
    access.passTime(MINUTE);
    expect((await attempt(username, {})).statusCode).toBe(200);
  });

  it('is not outrun by guesses at the same time', async () => {
    const username = await aHandler();
    await Promise.all(Array.from({ length: 8 }, () => attempt(username, { password: 'a wrong password' })));
    const row = await access.deps.db.reader
      .selectFrom('credential')
      .innerJoin('staff', 'staff.staff_id', 'credential.staff_id')
      .select(['failed_count', 'locked_until'])
      .where('username', '=', username)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ failed_count: 5, locked_until: new Date(Date.parse(access.deps.clock.now()) + 15 * MINUTE).toISOString() });
  });

  it('is not outrun by guesses that reach several processes at the same time', async () => {
    const username = await aHandler();
    const guess = () => signIn({ ...access.deps, attempts: createAttemptQueue() }, { username, password: 'a wrong password' });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, guess));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array.from({ length: 8 }, () => 'rejected'));
    const tried = await access.deps.db.reader
      .selectFrom('journal_entry')
      .innerJoin('staff', (join) => join.on('object_id', '=', sql<string>`staff_id::text`))
      .select('entry_id')
      .where('action', '=', 'access.failSignIn')
      .where('username', '=', username)
      .execute();
    expect(tried).toHaveLength(5);
  });

  it('counts two failures at the same instant as two', async () => {
    const username = await aHandler();
    await Promise.all([attempt(username, { password: 'a wrong password' }), attempt(username, { password: 'another wrong one' })]);
    for (let failure = 0; failure < 3; failure += 1) await attempt(username, { password: 'a wrong password' });
    expect((await attempt(username, {})).statusCode).toBe(401);
  });

  it('counts wrong codes, and a right password without a code takes none of them back', async () => {
    const username = await aHandler();
    for (let failure = 0; failure < 4; failure += 1) {
      await attempt(username, { totp: '000000' });
      expect(await problemOf(attempt(username, { totp: undefined }))).toEqual([401, 'access.totp_required']);
    }
    await attempt(username, { totp: '000000' });
    expect(await problemOf(attempt(username, {}))).toEqual([401, 'access.sign_in_failed']);
  });

  it('forgets the failures before a success', async () => {
    const username = await aHandler();
    for (let failure = 0; failure < 4; failure += 1) await attempt(username, { password: 'a wrong password' });
    await access.signIn(username);
    await attempt(username, { password: 'a wrong password' });
    expect((await attempt(username, {})).statusCode).toBe(200);
  });
});

describe('a session', () => {
  it('is never one that the browser brought along', async () => {
    const username = await aHandler();
    const planted = await access.signIn(username);
    const response = await access.send({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD, totp: access.code() } }, planted);
    expect(cookieOf(response)).not.toBe(planted);
    expect((await read(planted)).statusCode).toBe(401);
    expect((await read('xinqiao_session=chosen-by-somebody')).statusCode).toBe(401);
  });

  it('ends after half an hour of silence, and not before while in use', async () => {
    const cookie = await access.signIn(await aHandler());
    access.passTime(29 * MINUTE);
    expect((await read(cookie)).statusCode).toBe(200);
    access.passTime(29 * MINUTE);
    expect((await read(cookie)).statusCode).toBe(200);
    access.passTime(30 * MINUTE);
    expect(await problemOf(read(cookie))).toEqual([401, 'access.session_over']);
  });

  it('ends after twelve hours however busy', async () => {
    const cookie = await access.signIn(await aHandler());
    for (let passed = 0; passed < 35; passed += 1) {
      access.passTime(20 * MINUTE);
      expect((await read(cookie)).statusCode).toBe(200);
    }
    access.passTime(20 * MINUTE);
    expect((await read(cookie)).statusCode).toBe(401);
  });

  it('that is over still shows public pages', async () => {
    expect((await access.send({ method: 'GET', url: '/probe/public' }, 'xinqiao_session=old')).statusCode).toBe(200);
  });

  it('ends with signing out, also for whoever copied the cookie', async () => {
    const cookie = await access.signIn(await aHandler());
    expect((await access.send({ method: 'DELETE', url: '/api/v1/session' }, cookie)).statusCode).toBe(204);
    expect((await read(cookie)).statusCode).toBe(401);
  });

  it('is dead with the next request once its owner is disabled', async () => {
    const staffId = await access.addPerson('leaver', [{ role: 'handler', unitId: access.units.EAST }]);
    const cookie = await access.signIn('leaver');
    await setStaffDisabled(access.deps, { kind: 'cli' }, staffId, true);
    expect((await read(cookie)).statusCode).toBe(401);
  });

  it('gives nothing more once the post has ended', async () => {
    const staffId = await access.addPerson('mover', [{ role: 'handler', unitId: access.units.EAST }]);
    access.passTime(24 * 60 * MINUTE);
    const cookie = await access.signIn('mover');
    expect((await read(cookie)).statusCode).toBe(200);
    const [post] = await listPosts(access.deps.db.reader, staffId);
    await endPost(access.deps, { kind: 'cli' }, { staffId, postId: post?.postId ?? ('' as never) });
    expect(await problemOf(read(cookie))).toEqual([403, 'access.forbidden']);
  });

  it('writes nothing for a page of another site, nor for one that hides where it comes from', async () => {
    const cookie = await access.signIn(await aHandler());
    const write = (headers: Record<string, string>) => access.app.inject({ method: 'POST', url: '/probe/write', headers: { ...headers, cookie } });
    expect((await write({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    expect((await write({ origin: 'http://localhost:8080' })).statusCode).toBe(200);
    expect((await write({ 'x-xinqiao-client': 'script' })).statusCode).toBe(200);
    expect(await problemOf(write({}))).toEqual([403, 'access.forged_request']);
    expect(await problemOf(write({ origin: 'null' }))).toEqual([403, 'access.forged_request']);
    expect(await problemOf(write({ origin: 'https://evil.example' }))).toEqual([403, 'http.cross_site']);
    expect(await problemOf(write({ 'sec-fetch-site': 'same-site' }))).toEqual([403, 'http.cross_site']);
  });
});

describe('somebody without an authenticator', () => {
  it('can sign in and can do nothing but set one up', async () => {
    const username = await aHandler(false);
    const response = await attempt(username, { totp: undefined });
    const cookie = cookieOf(response);
    expect(response.json()).toMatchObject({ needsTotp: true, hasTotp: false });
    expect(await problemOf(read(cookie))).toEqual([403, 'access.totp_enrolment_required']);
    const started = await access.send({ method: 'POST', url: '/api/v1/totp', payload: {} }, cookie);
    expect(started.json<{ uri: string }>().uri).toContain(started.json<{ secret: string }>().secret);
    expect(started.json<{ qrSvg: string }>().qrSvg).toContain('<svg');
    expect(await problemOf(access.send({ method: 'POST', url: '/api/v1/totp/confirm', payload: { totp: '000000' } }, cookie))).toEqual([422, 'access.totp_not_confirmed']);
    const totp = new TOTP({ secret: Secret.fromBase32(started.json<{ secret: string }>().secret) }).generate({ timestamp: Date.parse(access.deps.clock.now()) });
    expect((await access.send({ method: 'POST', url: '/api/v1/totp/confirm', payload: { totp } }, cookie)).statusCode).toBe(204);
    expect((await read(cookie)).statusCode).toBe(200);
    expect(await problemOf(attempt(username, { totp: undefined }))).toEqual([401, 'access.totp_required']);
    expect(await problemOf(attempt(username, { totp }))).toEqual([401, 'access.sign_in_failed']);
  });

  it('who has one replaces it with a code of it only', async () => {
    const cookie = await access.signIn(await aHandler());
    expect(await problemOf(access.send({ method: 'POST', url: '/api/v1/totp', payload: {} }, cookie))).toEqual([403, 'access.step_up_failed']);
    access.passTime(10 * MINUTE);
    expect(await problemOf(access.send({ method: 'POST', url: '/api/v1/totp/confirm', payload: { totp: '123456' } }, cookie))).toEqual([403, 'access.step_up_required']);
    expect((await access.send({ method: 'POST', url: '/api/v1/totp', payload: { currentCode: access.code() } }, cookie)).statusCode).toBe(200);
  });
});

describe('a sensitive act', () => {
  it('needs a proof of the last five minutes', async () => {
    const cookie = await access.signIn(await aHandler());
    const act = () => access.send({ method: 'GET', url: '/probe/sensitive' }, cookie);
    expect((await act()).statusCode).toBe(200);
    access.passTime(5 * MINUTE);
    expect(await problemOf(act())).toEqual([403, 'access.step_up_required']);
    const stepUp = (payload: object) => access.send({ method: 'POST', url: '/api/v1/session/step-up', payload }, cookie);
    expect(await problemOf(stepUp({ totp: '000000' }))).toEqual([403, 'access.step_up_failed']);
    expect(await problemOf(stepUp({ password: PASSWORD }))).toEqual([403, 'access.step_up_failed']);
    expect((await stepUp({ totp: access.code() })).statusCode).toBe(200);
    expect((await act()).statusCode).toBe(200);
  });

  it('cannot be reached by guessing codes within a session', async () => {
    const cookie = await access.signIn(await aHandler());
    const stepUp = (totp: string) => access.send({ method: 'POST', url: '/api/v1/session/step-up', payload: { totp } }, cookie);
    for (let guess = 0; guess < 5; guess += 1) await stepUp('000000');
    expect(await problemOf(stepUp(access.code()))).toEqual([403, 'access.step_up_failed']);
  });
});

describe('a change of password', () => {
  it('needs the present one and ends every other session', async () => {
    const username = await aHandler();
    const [here, elsewhere] = [await access.signIn(username), await access.signIn(username)];
    const change = (currentPassword: string, newPassword: string) =>
      access.send({ method: 'POST', url: '/api/v1/password', payload: { currentPassword, newPassword } }, here);
    expect(await problemOf(change('a wrong password', 'a new and long one'))).toEqual([403, 'access.wrong_password']);
    expect(await problemOf(change(PASSWORD, 'short'))).toEqual([422, 'access.password_too_short']);
    expect(await problemOf(change(PASSWORD, `my ${username} one`))).toEqual([422, 'access.password_contains_username']);
    expect((await change(PASSWORD, 'a new and long one')).statusCode).toBe(204);
    expect((await read(here)).statusCode).toBe(200);
    expect((await read(elsewhere)).statusCode).toBe(401);
    expect((await attempt(username, {})).statusCode).toBe(401);
    expect((await attempt(username, { password: 'a new and long one' })).statusCode).toBe(200);
  });
});
