import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../petitions/server/testing/index.ts';
import { addDays, parsePlainDate } from '../../platform/kernel/index.ts';
import { bookForVisitor, bookVisit, cancelBooking, findBooking } from './book-visit.ts';
import { forgetVisitors } from './jobs/forget-visitors-job.ts';
import { callOffReceptionDay, planReceptionDay } from './plan-reception-day.ts';
import { listDaysAhead } from './read-reception-days.ts';
import { cancelVisit, joinVisit, readReceptionDay, registerVisit } from './receive-visit.ts';
import type { ReceptionDeps } from './reception-deps.ts';

const DAY_IN_MS = 86_400_000;
const TODAY = parsePlainDate('2026-03-10');
let office: TestOffice;
let deps: ReceptionDeps;
beforeAll(async () => {
  office = await openTestOffice();
  deps = { petitions: office.deps, receiver: office.receiver, petitioners: office.petitioners };
}, 120_000);
afterAll(() => office.close());

async function aDay(changes: Partial<{ heldOn: string; unitId: string; leaderId: string; beginsAt: string }> = {}): Promise<string> {
  const leader = await office.staff('unitHead');
  return planReceptionDay(deps, await office.staff('receptionist'), {
    unitId: office.company, leaderId: leader.staffId, kind: 'RECEPTION', heldOn: TODAY, beginsAt: '14:00', minutesPerVisit: 30, visits: 3, place: '接待室', subject: '', ...changes,
  } as Parameters<typeof planReceptionDay>[2]);
}

const visitor = (changes: object = {}) => ({ visitId: randomUUID(), slotNo: 1, name: '赵一', phone: '13900000000', about: '工资', ...changes });

describe('a reception day', () => {
  it('is published with its leader and its free times', async () => {
    const id = await aDay();
    const day = (await listDaysAhead(deps)).find(({ receptionDayId }) => receptionDayId === id);
    expect(day).toMatchObject({ leader: { name: 'unitHead' }, beginsAt: '14:00', endsAt: '15:30', cancelledBecause: null });
    expect(day?.freeSlots).toHaveLength(3);
  });

  it('is planned by the reception of the unit, for a leader of the unit, ahead of time', async () => {
    const analyst = await office.staff('analyst');
    await expect(aDay({ leaderId: analyst.staffId })).rejects.toMatchObject({ code: 'reception.not_a_leader' });
    await expect(aDay({ leaderId: (await office.staff('unitHead', office.group)).staffId })).rejects.toMatchObject({ code: 'reception.not_a_leader' });
    await expect(aDay({ heldOn: addDays(TODAY, -1) })).rejects.toMatchObject({ code: 'reception.day_passed' });
    await expect(aDay({ beginsAt: '23:00' })).rejects.toMatchObject({ code: 'reception.too_late' });
    await expect(aDay({ unitId: office.group })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('that is called off says why, and takes no booking', async () => {
    const id = await aDay();
    const booked = await bookVisit(deps, id, visitor(), 'zh-CN');
    await callOffReceptionDay(deps, await office.staff('receptionist'), id, '领导外出开会，改到下周');
    await expect(bookVisit(deps, id, visitor({ slotNo: 2 }), 'zh-CN')).rejects.toMatchObject({ code: 'reception.day_called_off' });
    await expect(callOffReceptionDay(deps, await office.staff('receptionist'), id, '又取消')).rejects.toMatchObject({ code: 'reception.already_called_off' });
    expect(await findBooking(deps, booked.code)).toMatchObject({ day: { cancelledBecause: '领导外出开会，改到下周' }, mayCancel: false });
  });
});

describe('a booking', () => {
  it('takes a time once, and sent twice it is one', async () => {
    const id = await aDay();
    const mine = visitor();
    const [first, again] = [await bookVisit(deps, id, mine, 'zh-CN'), await bookVisit(deps, id, mine, 'zh-CN')];
    expect(again.code).toBe(first.code);
    await expect(bookVisit(deps, id, visitor(), 'zh-CN')).rejects.toMatchObject({ code: 'reception.slot_taken' });
    await expect(bookVisit(deps, id, visitor({ slotNo: 9 }), 'zh-CN')).rejects.toMatchObject({ code: 'reception.slot_taken' });
    await expect(bookVisit(deps, randomUUID(), visitor(), 'zh-CN')).rejects.toMatchObject({ code: 'reception.unknown_day' });
  });

  it('of many who want the same time goes to one', async () => {
    const id = await aDay();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => bookVisit(deps, id, visitor({ slotNo: 2 }), 'zh-CN')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('about a matter needs its query code', async () => {
    const id = await aDay();
    const about = visitor({ number: 'QXGT-20260310-00001', queryCode: 'bako-dite-fumo-gira-hozu-kinu' });
    await expect(bookVisit(deps, id, about, 'zh-CN')).rejects.toMatchObject({ code: expect.stringMatching(/^petitions\./) as string });
  });

  it('is seen and let go with its code alone; then nothing about the person is kept, and the time is free', async () => {
    const id = await aDay();
    const { code } = await bookVisit(deps, id, visitor({ slotNo: 3 }), 'zh-CN');
    expect(await findBooking(deps, code.toUpperCase().replaceAll('-', ' '))).toMatchObject({ slot: { no: 3, beginsAt: '15:00' }, mayCancel: true });
    expect(await cancelBooking(deps, code)).toMatchObject({ slot: null, cancelledBy: 'PETITIONER', mayCancel: false });
    expect(await cancelBooking(deps, code)).toMatchObject({ cancelledBy: 'PETITIONER' });
    const rows = await office.deps.db.reader.selectFrom('reception_visit').selectAll().where('reception_day_id', '=', id).execute();
    expect(rows.map(({ person, slot_no: no }) => [person, no])).toEqual([[null, null]]);
    await bookVisit(deps, id, visitor({ slotNo: 3 }), 'zh-CN');
    await expect(findBooking(deps, 'bako')).rejects.toMatchObject({ code: 'reception.code_mistyped' });
  });

  it('keeps name and telephone out of the rows and the journal', async () => {
    const rows = await office.deps.db.reader.selectFrom('reception_visit').selectAll().execute();
    const entries = await office.deps.db.reader.selectFrom('journal_entry').selectAll().where('action', 'like', 'reception.%').execute();
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['reception.plan', 'reception.book', 'reception.callOff', 'reception.cancelVisit']));
    const text = JSON.stringify([entries, rows.map(({ person, ...rest }) => ({ ...rest, person: person?.toString('utf8') }))]);
    expect(text).not.toMatch(/赵一|13900000000|工资/);
  });
});

describe('a visit', () => {
  it('is seen by those who receive at that unit, and by nobody else', async () => {
    const id = await aDay();
    await bookVisit(deps, id, visitor(), 'zh-CN');
    for (const role of ['receptionist', 'registrar', 'unitHead'] as const) {
      expect((await readReceptionDay(deps, await office.staff(role), id)).booked[0]?.visitor?.name).toBe('赵一');
    }
    for (const other of [await office.staff('handler'), await office.staff('receptionist', office.group)]) {
      await expect(readReceptionDay(deps, other, id)).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });

  it('becomes a matter that came by visit, once, and by the hand of the clerk', async () => {
    const id = await aDay();
    const { visitId } = { visitId: randomUUID() };
    await bookForVisitor(deps, await office.staff('receptionist'), id, { visitId, slotNo: 1, name: '钱二' });
    const clerk = await office.staff('registrar');
    const act = { receptionDayId: id, visitId, language: 'zh-CN', body: { requests: ['补发工资'], facts: '三个月没有发工资。', arrivedAt: '13:50' } } as const;
    const body = { ...act.body, requests: [...act.body.requests] };
    const { petitionId, number } = await registerVisit(deps, clerk, { ...act, body });
    const row = await office.deps.db.reader.selectFrom('petition').select(['channel', 'state']).where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
    expect(row).toEqual({ channel: 'VISIT', state: 'REGISTERED' });
    await expect(registerVisit(deps, clerk, { ...act, body })).rejects.toMatchObject({ code: 'reception.visit_registered' });
    expect((await readReceptionDay(deps, clerk, id)).booked[0]?.petition).toEqual({ petitionId, number });
    const again = randomUUID();
    await bookForVisitor(deps, clerk, id, { visitId: again, slotNo: 2, name: '钱二' });
    await expect(joinVisit(deps, clerk, { receptionDayId: id, visitId: again, number: 'QXGT-20200101-00009' })).rejects.toMatchObject({ code: 'reception.no_such_matter' });
    await joinVisit(deps, clerk, { receptionDayId: id, visitId: again, number });
  });

  it('is not registered before its day has come', async () => {
    const id = await aDay({ heldOn: addDays(TODAY, 5) });
    const booking = visitor();
    await bookVisit(deps, id, booking, 'zh-CN');
    const act = { receptionDayId: id, visitId: booking.visitId, language: 'zh-CN', body: { requests: ['x'], facts: 'y' } } as const;
    await expect(registerVisit(deps, await office.staff('registrar'), { ...act, body: { requests: ['x'], facts: 'y' } })).rejects.toMatchObject({ code: 'reception.day_not_come' });
    await cancelVisit(deps, await office.staff('registrar'), act);
    await expect(cancelVisit(deps, await office.staff('registrar'), act)).rejects.toMatchObject({ code: 'reception.unknown_visit' });
  });

  it('cannot be booked or let go any more once its time has begun, and is forgotten after thirty days', async () => {
    const id = await aDay();
    const { code } = await bookVisit(deps, id, visitor(), 'zh-CN');
    office.letTimePass(5 * 3_600_000);
    await expect(cancelBooking(deps, code)).rejects.toMatchObject({ code: 'reception.begun' });
    await expect(bookVisit(deps, id, visitor({ slotNo: 2 }), 'zh-CN')).rejects.toMatchObject({ code: 'reception.slot_taken' });
    expect(await forgetVisitors(deps)).toBe(0);
    office.letTimePass(31 * DAY_IN_MS);
    expect(await forgetVisitors(deps)).toBeGreaterThan(0);
    expect((await readReceptionDay(deps, await office.staff('registrar'), id)).booked[0]?.visitor).toBeNull();
  });
});
