import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '../../platform/http/testing/a-server.ts';
import { AppError, parsePlainDate } from '../../platform/kernel/index.ts';
import type { BookVisit, ReceptionDayView } from '../contract.ts';
import type { ReceptionService } from '../server/index.ts';
import { receptionPageRoutes } from './reception-page-routes.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const CODE = 'bako-dite-fumo-gira-hozu-kinu';
const day: ReceptionDayView = {
  receptionDayId: ID, unit: { id: ID, name: '清溪集团' }, leader: { id: ID, name: '王 <芳>' }, kind: 'RECEPTION', heldOn: parsePlainDate('2026-03-20'), beginsAt: '14:00',
  endsAt: '15:00', minutesPerVisit: 30, visits: 2, place: '三号楼接待室', subject: '工资发放', cancelledBecause: null, booked: 0,
  freeSlots: [{ no: 1, beginsAt: '14:00', endsAt: '14:30' }, { no: 2, beginsAt: '14:30', endsAt: '15:00' }],
};

const sent: BookVisit[] = [];
let isTaken = false;
let server: TestServer;
const reception: ReceptionService = {
  listAhead: () => Promise.resolve([day, { ...day, cancelledBecause: '改到下周', freeSlots: [] }]),
  get: () => Promise.resolve(day),
  book: (_id, booking) => {
    if (isTaken) return Promise.reject(new AppError('conflict', 'reception.slot_taken'));
    sent.push(booking);
    return Promise.resolve({ code: CODE, slot: { no: 2, beginsAt: '14:30', endsAt: '15:00' }, day });
  },
  find: (code) => (code === CODE ? Promise.resolve({ day, slot: { no: 2, beginsAt: '14:30', endsAt: '15:00' }, cancelledBy: null, mayCancel: true }) : Promise.reject(new AppError('not_found', 'reception.unknown_booking'))),
  cancel: () => Promise.resolve({ day, slot: null, cancelledBy: 'PETITIONER', mayCancel: false }),
};
beforeAll(async () => {
  server = await aServer({ routes: receptionPageRoutes({ reception, explain: ({ code }) => `[${code}]` }) });
});
afterAll(() => server.app.close());

async function get(path: string): Promise<string> {
  return (await server.app.inject({ url: path })).body;
}

async function post(path: string, fields: Record<string, string>): Promise<{ status: number; page: string }> {
  const { statusCode, body } = await server.app.inject({
    method: 'POST', url: path, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { status: statusCode, page: body };
}

describe('the public pages of reception days', () => {
  it('show who receives, when and where, what is left, and why a day is called off', async () => {
    const page = await get('/reception');
    expect(page).toContain('王 &lt;芳&gt;');
    expect(page).toContain('还有 2 个时间');
    expect(page).toContain('已取消：改到下周');
    expect(page).toContain(`href="/reception/${ID}"`);
  });

  it('need no script: the form is a form', async () => {
    const page = await get(`/reception/${ID}`);
    expect(page).not.toContain('<script');
    expect(page).toContain(`action="/reception/${ID}"`);
    expect(page).toMatch(/name="visitId" value="[0-9a-f-]{36}"/);
  });

  it('ask for a time and a name, and for nothing else', async () => {
    const { status, page } = await post(`/reception/${ID}`, { do: 'book', visitId: ID });
    expect(status).toBe(422);
    expect(page.match(/<li><a href="#(\w+)"/g)).toEqual(['<li><a href="#slotNo"', '<li><a href="#name"']);
    expect(sent).toEqual([]);
  });

  it('book with the id that the form carries, and show the code', async () => {
    const { status, page } = await post(`/reception/${ID}`, { do: 'check', visitId: ID, slotNo: '2', name: '赵女士', phone: '  ', about: '' });
    expect(status).toBe(200);
    expect(sent).toEqual([{ visitId: ID, slotNo: 2, name: '赵女士' }]);
    expect(page).toContain(CODE);
    expect(page).toContain('14:30–15:00');
  });

  it('keep what was typed when the time is gone or the language changes', async () => {
    isTaken = true;
    const gone = await post(`/reception/${ID}`, { do: 'book', visitId: ID, slotNo: '2', name: '赵女士' });
    isTaken = false;
    expect(gone.status).toBe(409);
    expect(gone.page).toContain('[reception.slot_taken]');
    for (const { page } of [gone, await post(`/reception/${ID}?lang=en`, { do: 'stay', visitId: ID, name: '赵女士' })]) expect(page).toContain('value="赵女士"');
    expect(sent).toHaveLength(1);
  });

  it('open and let go a booking by its code alone', async () => {
    expect((await post('/reception/booking', { code: CODE })).page).toContain('取消这个预约');
    expect((await post('/reception/booking', { code: CODE, do: 'cancel' })).page).toContain('您已经取消了这个预约');
    const wrong = await post('/reception/booking', { code: 'bako' });
    expect([wrong.status, wrong.page.includes('[reception.unknown_booking]')]).toEqual([404, true]);
  });
});
