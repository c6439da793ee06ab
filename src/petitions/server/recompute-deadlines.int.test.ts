import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeCalendarYear } from '../../clock/server/index.ts';
import { PortalSubmission } from '../contract.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

// Submitted on 10 March 2026: the 15 days of the notice end on the 25th, and roll on when that is a day off (Civil Code art. 203).
const DAY_OFF = { day: '2026-03-25', kind: 'off', name: '厂庆', nameEn: 'Founding Day' } as const;

async function submit(): Promise<string> {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', anonymous: true, requests: ['补发工资'], facts: '三个月未发工资' });
  return (await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' })).number;
}

async function changeCalendar(days: readonly (typeof DAY_OFF)[]): Promise<void> {
  const { revision } = await office.deps.calendar.current();
  const change = { published: true, expectedRevision: revision, source: '厂发〔2026〕1号', days: [...days] };
  await changeCalendarYear({ db: office.deps.db, clock: office.deps.clock, onCalendarChanged: () => undefined }, { kind: 'cli' }, 2026, change);
}

async function readNotice(number: string) {
  return office.deps.db.reader
    .selectFrom('petition')
    .innerJoin('deadline', 'deadline.petition_id', 'petition.petition_id')
    .select(['deadline.statutory_due_on', 'deadline.safe_due_on', 'deadline.calendar_revision'])
    .where('petition.number', '=', number)
    .where('deadline.clock', '=', 'NOTIFY')
    .executeTakeFirstOrThrow();
}

describe('after a change of the calendar', () => {
  it('the running clocks follow at once, although the calendar was read a moment before', async () => {
    const number = await submit();
    expect(await readNotice(number)).toEqual({ statutory_due_on: '2026-03-25', safe_due_on: '2026-03-25', calendar_revision: 1 });
    await changeCalendar([DAY_OFF]);
    expect(await recomputeDeadlines(office.deps)).toBe(1);
    expect(await readNotice(number)).toEqual({ statutory_due_on: '2026-03-26', safe_due_on: '2026-03-24', calendar_revision: 2 });
  });

  it('nothing is left to do a second time', async () => {
    expect(await recomputeDeadlines(office.deps)).toBe(0);
  });
});
