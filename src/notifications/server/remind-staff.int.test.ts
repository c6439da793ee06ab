import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { addDays, parsePlainDate, startOfDayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import { createLog } from '../../platform/logging/index.ts';
import type { OpenDeadline } from '../domain/index.ts';
import { remindStaff, type RemindDeps, type ReminderRecipient, type RemindSummary } from './index.ts';
import { readEnvelope } from './delivery-store.ts';

const keys = createEphemeralKeyRing();
const today = parsePlainDate('2026-05-05');
const chen: ReminderRecipient = { staffId: randomUUID(), address: 'chen@example.cn', language: 'zh-CN' };
const zhou: ReminderRecipient = { staffId: randomUUID(), address: 'zhou@example.cn', language: 'en' };

let test: TestDatabase;
let open: { readonly deadline: OpenDeadline; readonly recipients: readonly ReminderRecipient[] }[];

beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(() => {
  open = [];
});
afterAll(() => test.drop());

function aDeadline(daysLeft: number, recipients: readonly ReminderRecipient[]): void {
  const safeDueOn = addDays(today, daysLeft);
  open.push({
    recipients,
    deadline: { petitionId: randomUUID(), petitionNumber: `QXJT-20260310-${String(open.length).padStart(5, '0')}`, clock: 'HANDLE', instance: '1', safeDueOn, statutoryDueOn: addDays(safeDueOn, 1) },
  });
}

async function remindOn(day: PlainDate): Promise<RemindSummary> {
  const deps: RemindDeps = {
    db: test.db,
    keys,
    clock: { now: () => startOfDayInChina(day) },
    jobs: { enqueue: async () => {} },
    log: createLog({ level: 'silent' }),
    mailer: undefined,
    reminders: {
      listOpenDeadlines: async (until) => open.filter(({ deadline }) => deadline.safeDueOn <= until),
      clockName: (clock) => clock,
      petitionUrl: (petitionId) => `https://xinfang.example.cn/desk/petitions/${petitionId}`,
    },
  };
  return remindStaff(deps);
}

async function textsTo(recipient: ReminderRecipient): Promise<readonly string[]> {
  const rows = await test.db.reader.selectFrom('delivery').select(['petition_id', 'delivery_id']).where('petition_id', 'in', open.map(({ deadline }) => deadline.petitionId)).execute();
  const envelopes = await Promise.all(rows.map((row) => readEnvelope(test.db.reader, keys, { petitionId: row.petition_id, deliveryId: row.delivery_id })));
  return envelopes.filter((envelope) => envelope.address === recipient.address).map((envelope) => envelope.text);
}

describe('the morning reminder', () => {
  it('is one digest for each member of staff, the latest matter first', async () => {
    aDeadline(3, [chen, zhou]);
    aDeadline(-2, [chen]);
    aDeadline(5, [chen]);
    aDeadline(20, [chen]);
    expect(await remindOn(today)).toEqual({ reminders: 3, digests: 2, withoutRecipient: 0 });
    const [digest = '', ...others] = await textsTo(chen);
    expect(others).toEqual([]);
    expect(digest.match(/QXJT-20260310-\d{5}/g)).toEqual(['QXJT-20260310-00001', 'QXJT-20260310-00000', 'QXJT-20260310-00002']);
    expect(await textsTo(zhou)).toHaveLength(1);
  });

  it('sends nothing twice on one day, also when two workers run at once', async () => {
    aDeadline(1, [chen]);
    const summaries = await Promise.all([remindOn(today), remindOn(today)]);
    expect(summaries.reduce((total, each) => total + each.digests, 0)).toBe(1);
    expect(await remindOn(today)).toMatchObject({ reminders: 0, digests: 0 });
    expect(await textsTo(chen)).toHaveLength(1);
  });

  it('climbs its ladder day by day, and begins anew when the date is put off', async () => {
    aDeadline(2, [chen]);
    const counts = [];
    for (let day = 0; day <= 6; day += 1) counts.push((await remindOn(addDays(today, day))).reminders);
    // Days left 2 (the third-day step, late), 1, 0, then three days late; nothing on the fourth.
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 0]);
    open = open.map(({ deadline, recipients }) => ({ recipients, deadline: { ...deadline, safeDueOn: addDays(today, 9) } }));
    expect((await remindOn(addDays(today, 6))).reminders).toBe(1);
  });

  it('does not count as sent while there is nobody to tell', async () => {
    aDeadline(0, []);
    expect(await remindOn(today)).toEqual({ reminders: 0, digests: 0, withoutRecipient: 1 });
    open = open.map(({ deadline }) => ({ deadline, recipients: [zhou] }));
    expect(await remindOn(today)).toMatchObject({ reminders: 1, digests: 1 });
  });
});
