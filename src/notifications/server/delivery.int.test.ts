import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { installJobsSchema, openJobs, type Jobs } from '../../platform/jobs/index.ts';
import { parseInstant } from '../../platform/kernel/index.ts';
import { createLog } from '../../platform/logging/index.ts';
import type { Message } from '../domain/index.ts';
import { countDeliveries, createMailer, listDeliveries, notify, resumeWaitingDeliveries, sendDelivery, sendDeliveryJob, type DeliveryDeps, type Mailer } from './index.ts';

interface ReceivedMail {
  readonly to: readonly string[];
  readonly source: string;
}

/** A real mail server on this machine; `refuse` answers for addresses that begin so. */
async function startMailServer(): Promise<{ readonly url: string; readonly received: ReceivedMail[]; stop(): Promise<void> }> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('nobody@')) done(Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }));
      else if (address.startsWith('busy@')) done(Object.assign(new Error('try later'), { responseCode: 451 }));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((each) => each.address), source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(resolve);
  });
  return { url: `smtp://127.0.0.1:${address.port}`, received, stop };
}

const keys = createEphemeralKeyRing();
const logged: string[] = [];
const log = createLog({ level: 'trace', destination: new Writable({ write: (chunk: Buffer, _, done) => (logged.push(chunk.toString()), done()) }) });
const clock = { now: () => parseInstant('2026-11-25T01:30:00.000Z') };
const from = '信访办 <xinfang@example.cn>';
const message: Message = {
  template: 'SUBMISSION_ACKNOWLEDGED',
  params: {
    number: 'QXJT-20261125-00012', officeName: '清溪集团信访办', queryCode: 'K7MQ-2XRD-9TWP', receivedOn: '2026-11-25',
    promises: [{ what: '书面告诉您怎样处理', dueOn: '2026-12-10' }], trackUrl: 'https://xinfang.example.cn/track',
  },
};

let test: TestDatabase;
let jobs: Jobs;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let mailer: Mailer | undefined;
let deps: DeliveryDeps;

beforeAll(async () => {
  test = await createTestDatabase();
  await installJobsSchema(test.migratorUrl);
  mailServer = await startMailServer();
  mailer = createMailer({ smtpUrl: mailServer.url, from });
  jobs = await openJobs({ url: test.appUrl, runsJobs: false, log });
  deps = { db: test.db, keys, clock, jobs, log, mailer };
  await jobs.add(sendDeliveryJob(deps));
});
afterEach(() => {
  mailServer.received.length = 0;
});
afterAll(async () => {
  await jobs.stop();
  mailer?.close();
  await mailServer.stop();
  await test.drop();
});

async function queue(address = 'wang@example.cn'): Promise<{ readonly petitionId: string; readonly deliveryId: string }> {
  const petitionId = randomUUID();
  const { deliveryId } = await test.db.transaction((tx) => notify(tx, deps, { petitionId, message, recipient: { address, language: 'zh-CN' } }));
  return { petitionId, deliveryId };
}

async function statusOf(petitionId: string) {
  const [delivery] = await listDeliveries(test.db.reader, petitionId);
  return delivery;
}

/** The body as the reader sees it. */
function textOf(mail: ReceivedMail | undefined): string {
  const [, body = ''] = (mail?.source ?? '').split('\r\n\r\n');
  return mail?.source.includes('base64') ? Buffer.from(body, 'base64').toString('utf8') : body;
}

describe('a notification', () => {
  it('is sent once, to its recipient, in his language, under an id that tells a repeat', async () => {
    const job = await queue();
    expect(await sendDelivery(deps, job)).toBe('sent');
    expect(await sendDelivery(deps, job)).toBe('done_before');
    expect(mailServer.received.map((mail) => mail.to)).toEqual([['wang@example.cn']]);
    expect(mailServer.received[0]?.source).toContain(`Message-ID: <${job.deliveryId}@example.cn>`);
    expect(mailServer.received[0]?.source).toContain('Auto-Submitted: auto-generated');
    expect(textOf(mailServer.received[0])).toContain('- 书面告诉您怎样处理：最晚2026年12月10日');
    expect(await statusOf(job.petitionId)).toMatchObject({ status: 'SENT', attempts: 1, lastError: null, sentAt: clock.now() });
  });

  it('does not exist when its transaction fails', async () => {
    const petitionId = randomUUID();
    const failing = test.db.transaction(async (tx) => {
      await notify(tx, deps, { petitionId, message, recipient: { address: 'wang@example.cn', language: 'en' } });
      throw new Error('the petition could not be saved');
    });
    await expect(failing).rejects.toThrowError('the petition could not be saved');
    expect(await listDeliveries(test.db.reader, petitionId)).toEqual([]);
  });

  it('keeps address, words and query code out of the tables and the log', async () => {
    const job = await queue('wang.xiulan@example.cn');
    await sendDelivery(deps, job);
    const row = await test.db.reader.selectFrom('delivery').selectAll().where('petition_id', '=', job.petitionId).executeTakeFirstOrThrow();
    expect(row.recipient.toString('latin1')).not.toContain('wang.xiulan');
    expect(logged.join('')).not.toMatch(/wang\.xiulan|K7MQ/);
  });

  it('without a mail server waits and says so, and is sent once there is one', async () => {
    const job = await queue();
    expect(await sendDelivery({ ...deps, mailer: undefined }, job)).toBe('waits_for_mail_server');
    expect(await statusOf(job.petitionId)).toMatchObject({ status: 'QUEUED', attempts: 0, lastError: 'no_smtp' });
    expect(await resumeWaitingDeliveries({ ...deps, mailer: undefined })).toBe(0);
    expect(await resumeWaitingDeliveries(deps)).toBe(1);
    expect(await resumeWaitingDeliveries(deps)).toBe(0);
    expect(await sendDelivery(deps, job)).toBe('sent');
  });

  it('that the other side refuses fails at once and visibly, without the words of the refusal', async () => {
    const job = await queue('nobody@example.cn');
    expect(await sendDelivery(deps, job)).toBe('failed');
    expect(await statusOf(job.petitionId)).toMatchObject({ status: 'FAILED', attempts: 1, lastError: 'refused:550' });
    expect((await countDeliveries(test.db.reader)).FAILED).toBe(1);
    expect(logged.join('')).not.toContain('nobody@example.cn');
  });

  it('is tried again later when the other side is busy or the server is out of reach', async () => {
    const busy = await queue('busy@example.cn');
    expect(await sendDelivery(deps, busy)).toBe('will_retry');
    expect(await statusOf(busy.petitionId)).toMatchObject({ status: 'QUEUED', attempts: 1, lastError: 'unreachable' });
    const unreachable = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from });
    const job = await queue();
    expect(await sendDelivery({ ...deps, mailer: unreachable }, job)).toBe('will_retry');
    expect(await sendDelivery(deps, job)).toBe('sent');
  });

  it('is given up after the eighth attempt, and stays visible as failed', async () => {
    const job = await queue('busy@example.cn');
    const outcomes = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) outcomes.push(await sendDelivery(deps, job));
    expect(outcomes).toEqual([...Array<string>(7).fill('will_retry'), 'failed', 'done_before']);
    expect(await statusOf(job.petitionId)).toMatchObject({ status: 'FAILED', attempts: 8, lastError: 'gave_up' });
  });

  it('goes out by itself after the commit', async () => {
    const worker = await openJobs({ url: test.appUrl, runsJobs: true, log });
    await worker.add(sendDeliveryJob(deps));
    const { petitionId } = await queue('li@example.cn');
    await expect.poll(async () => (await statusOf(petitionId))?.status, { timeout: 15_000, interval: 50 }).toBe('SENT');
    await worker.stop();
  });
});
