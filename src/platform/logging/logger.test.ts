import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { AppError } from '../kernel/index.ts';
import { createLog } from './logger.ts';
import { newRequestId } from './request-id.ts';

function captureLog() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  return { log: createLog({ level: 'info', destination }), text: () => lines.join('') };
}

const PERSON = { name: '王小明', phone: '13800138000', queryCode: 'K7Q2-99PX', address: '朝阳区1号' };
const SECRETS = ['王小明', '13800138000', 'K7Q2-99PX', '朝阳区', 'hunter2'];

function expectNoSecretIn(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

describe('the log', () => {
  it('never holds bodies, queries, cookies, authorisations or names, at any depth', () => {
    const { log, text } = captureLog();
    log.info(
      {
        body: PERSON,
        petition: { id: 'p1', petitioners: [PERSON] },
        req: { url: `/track?code=${PERSON.queryCode}`, headers: { cookie: 'hunter2' } },
        'set-cookie': 'hunter2',
        Authorization: 'Bearer hunter2',
        list: [[{ password: 'hunter2' }]],
      },
      'received',
    );
    expectNoSecretIn(text());
    expect(JSON.parse(text())).toMatchObject({ level: 'info', msg: 'received', petition: { id: 'p1' } });
  });

  it('does not hold what a child logger was given about a person', () => {
    const { log, text } = captureLog();
    log.child({ phone: PERSON.phone, requestId: 'R1' }).child({ name: PERSON.name, jobId: 'J1' }).warn('slow');
    expectNoSecretIn(text());
    expect(JSON.parse(text())).toMatchObject({ requestId: 'R1', jobId: 'J1' });
  });

  it('describes a failure of the database by its rule and not by the values', () => {
    const { log, text } = captureLog();
    const error = Object.assign(new Error(`invalid input syntax for type uuid: "${PERSON.phone}"`), {
      code: '22P02',
      severity: 'ERROR',
      constraint: 'petitioner_phone_idx',
      detail: `Key (phone)=(${PERSON.phone}) already exists.`,
    });
    log.error({ err: new AppError('unavailable', 'db.unreachable', {}, { cause: error }) }, 'failed');
    expectNoSecretIn(text());
    expect(JSON.parse(text())).toMatchObject({
      err: { code: 'db.unreachable', kind: 'unavailable', cause: { code: '22P02', database: { constraint: 'petitioner_phone_idx' } } },
    });
  });

  it.each([
    [`Unexpected token 王, "{王小明" is not valid JSON`],
    [`could not send to 王小明 <wang@example.cn> 138 0013 8000`],
    [`getaddrinfo failed for 'hunter2'`],
  ])('masks in the message %s', (message) => {
    const { log, text } = captureLog();
    log.error({ err: new Error(message) });
    expectNoSecretIn(text());
    expect(text()).not.toContain('wang@');
    expect(text()).not.toContain('0013');
  });

  it('keeps the names of tables when the SQL itself is wrong', () => {
    const { log, text } = captureLog();
    log.error({ err: Object.assign(new Error('column "foo" does not exist'), { code: '42703', severity: 'ERROR' }) });
    expect(text()).toContain('foo');
  });

  it('follows causes no deeper than it can use, even round in a circle', () => {
    const { log, text } = captureLog();
    const error = new Error('a');
    error.cause = error;
    log.error({ err: error });
    expect(text()).toContain('"cause"');
  });
});

describe('a request id', () => {
  it('can be read out and differs from all others', () => {
    const ids = Array.from({ length: 500 }, newRequestId);
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  });
});
