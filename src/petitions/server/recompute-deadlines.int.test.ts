import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeCalendarYear, createCalendarSource } from '../../clock/server/index.ts';
import type { ActionRequest } from '../action-contract.ts';
import { PortalSubmission } from '../contract.ts';
import { actOnPetition } from './act-on-petition.ts';
import { explainClock } from './explain-clock.ts';
import { getPetition } from './get-petition.ts';
import { createMatterReceiver, createPetitionerService, type PetitionDeps } from './index.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';
import { tellMovedDays } from './tell-moved-days.ts';
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

async function changeCalendar(days: readonly (Omit<typeof DAY_OFF, 'day'> & { readonly day: string })[]): Promise<void> {
  const { revision } = await createCalendarSource(office.deps.db).current();
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

describe('a day that was promised and has moved', () => {
  const withAddress = { name: '赵一', phone: '13900000000', address: '东街1号', email: 'zhao@example.cn' };

  async function submitThrough(deps: PetitionDeps) {
    const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: withAddress });
    const { number, queryCode } = await createPetitionerService(deps, createMatterReceiver(deps)).submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
    const { petition_id: petitionId } = await deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
    return { petitionId, number, queryCode };
  }

  const mailsOf = async (petitionId: string) =>
    (await office.deps.db.reader.selectFrom('delivery').select('template').where('petition_id', '=', petitionId).where('template', '=', 'DAYS_MOVED').execute()).length;
  /** As a process that has just read the calendar. */
  const freshDeps = () => ({ ...office.deps, calendar: createCalendarSource(office.deps.db) });
  const notice = <Clock extends { clock: string }>(clocks: readonly Clock[]) => clocks.find(({ clock }) => clock === 'NOTIFY');

  it('stays readable beside the new one with the reason, for the petitioner and for the staff', async () => {
    await changeCalendar([]);
    await recomputeDeadlines(office.deps);
    await tellMovedDays(office.deps);
    const { petitionId, ...proof } = await submitThrough(freshDeps());
    await changeCalendar([DAY_OFF]);
    await recomputeDeadlines(office.deps);
    const deps = freshDeps();
    const expected = '原先告知的期限是2026年3月25日。2026年工作日历于2026年3月10日更正（依据：厂发〔2026〕1号），期限因此改为2026年3月26日，比原先晚 1 天。';
    const tracked = await createPetitionerService(deps, office.receiver).track(proof, 'zh-CN');
    expect(notice(tracked.clocks)).toMatchObject({ statutoryDueOn: '2026-03-26', moved: [expected] });
    const registrar = await office.staff('registrar');
    expect(notice((await getPetition(deps, registrar, petitionId, 'zh-CN')).clocks)).toMatchObject({ moved: [expected] });
    expect((await explainClock(deps, registrar, { petitionId, clock: 'NOTIFY', instance: undefined }, 'en')).clock.moved).toEqual([
      'It was promised until 25 March 2026. The working calendar of 2026 was corrected on 10 March 2026 (basis: 厂发〔2026〕1号); so it is now 26 March 2026, which is later.',
    ]);
  });

  it('is told by one mail to the petitioner who gave an address, and never twice', async () => {
    await tellMovedDays(office.deps);
    const { petitionId } = await submitThrough(freshDeps());
    await changeCalendar([]);
    await recomputeDeadlines(office.deps);
    expect(await tellMovedDays(office.deps)).toBeGreaterThan(0);
    expect(await mailsOf(petitionId)).toBe(1);
    expect(await tellMovedDays(office.deps)).toBe(0);
    expect(await mailsOf(petitionId)).toBe(1);
    const entries = await office.deps.db.reader.selectFrom('journal_entry').select('action').where('petition_id', '=', petitionId).where('action', '=', 'deadline.tellMoved').execute();
    expect(entries).toHaveLength(1);
  });

  it('is kept also when somebody acts before the clocks were brought up to date', async () => {
    const { petitionId } = await submitThrough(freshDeps());
    await changeCalendar([DAY_OFF]);
    const deps = freshDeps();
    const registrar = await office.staff('registrar');
    await actOnPetition(deps, registrar, { petitionId, request: { action: 'registerPetition', expectedVersion: 1 } as unknown as ActionRequest });
    expect(notice((await getPetition(deps, registrar, petitionId, 'en')).clocks)?.moved).toHaveLength(1);
    await recomputeDeadlines(office.deps);
    expect(notice((await getPetition(deps, registrar, petitionId, 'en')).clocks)?.moved).toHaveLength(1);
  });

  it('is nothing that is noted of a clock that did not move', async () => {
    const { petitionId } = await submitThrough(freshDeps());
    await changeCalendar([DAY_OFF, { ...DAY_OFF, day: '2026-10-20' }]);
    await recomputeDeadlines(office.deps);
    expect(notice((await getPetition(freshDeps(), await office.staff('registrar'), petitionId, 'en')).clocks)?.moved).toEqual([]);
  });
});
