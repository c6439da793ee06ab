import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { addMembers, checkMembers } from './add-members.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

function people(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) => ({ name: `联名人${from + index}`, phone: `139${String(from + index).padStart(8, '0')}`, address: '东街1号', representative: false, electronicService: true }));
}

async function aMatter() {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name: '赵一', phone: '13700000000', address: '东街1号' } });
  const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  return { petitionId, number };
}

it.each([200, 5000])('%i members are added at once, each with a code of his own', async (count) => {
  const { petitionId } = await aMatter();
  const registrar = await office.staff('registrar');
  const began = performance.now();
  const { added, thereAlready, version } = await addMembers(office.deps, registrar, petitionId, { expectedVersion: 2, members: people(count) });
  const took = performance.now() - began;
  expect(added).toHaveLength(count);
  expect(new Set(added.map(({ queryCode }) => queryCode)).size).toBe(count);
  expect(thereAlready).toEqual([]);
  expect(version).toBe(3);
  // Ten minutes are allowed for 200 people by one clerk; the request is not what takes them.
  expect(took).toBeLessThan(20_000);
  const shown = await getPetition(office.deps, registrar, petitionId, 'zh-CN');
  expect(shown).toMatchObject({ petitionerCount: count + 1, joint: true });
  expect(shown.petitioners).toHaveLength(count + 1);
}, 60_000);

it('the same list sent again adds nobody twice, and a person who stands in it twice is added once', async () => {
  const { petitionId } = await aMatter();
  const registrar = await office.staff('registrar');
  const list = [...people(3), ...people(1)];
  const first = await addMembers(office.deps, registrar, petitionId, { expectedVersion: 2, members: list });
  expect([first.added.length, first.thereAlready]).toEqual([3, [3]]);
  const again = await addMembers(office.deps, registrar, petitionId, { expectedVersion: first.version, members: list });
  expect([again.added, again.thereAlready, again.version]).toEqual([[], [0, 1, 2, 3], first.version]);
  expect(await checkMembers(office.deps, registrar, petitionId, [{ name: '赵一', phone: '137 0000 0000' }, { name: '新来的' }])).toEqual([true, false]);
});

it('keeps identities encrypted, and no name or number in events and journal', async () => {
  const { petitionId } = await aMatter();
  await addMembers(office.deps, await office.staff('registrar'), petitionId, { expectedVersion: 2, members: [{ name: '孙悟空', idNumber: '11010519491231002X', phone: '13812345678', representative: true, electronicService: false }] });
  const { reader } = office.deps.db;
  const rows = await reader.selectFrom('petitioner').selectAll().where('petition_id', '=', petitionId).execute();
  const events = await reader.selectFrom('petition_event').selectAll().where('petition_id', '=', petitionId).execute();
  const journal = await reader.selectFrom('journal_entry').selectAll().where('petition_id', '=', petitionId).execute();
  const written = [...rows.map((row) => row.identity.toString('latin1')), JSON.stringify(events), JSON.stringify(journal)].join('\n');
  for (const secret of ['孙悟空', '11010519491231002X', '13812345678']) expect(written).not.toContain(secret);
  expect(journal.map(({ action }) => action)).toContain('petition.addMembers');
  expect(rows.map(({ capacity }) => capacity).toSorted()).toEqual(['MAIN', 'REPRESENTATIVE']);
});

it('hides those who signed along from the unit that handles the matter, and lets it neither add nor compare (PP-18)', async () => {
  const { petitionId } = await aMatter();
  await addMembers(office.deps, await office.staff('registrar'), petitionId, { expectedVersion: 2, members: people(2) });
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('dispatcher', petitionId, 'routePetition', { toUnitId: office.group, suggestedRoute: null, note: null });
  const there = await office.staff('registrar', office.group);
  const shown = await getPetition(office.deps, there, petitionId, 'zh-CN');
  expect(shown.petitioners?.map(({ capacity }) => capacity)).toEqual(['MAIN']);
  await expect(addMembers(office.deps, there, petitionId, { expectedVersion: 5, members: people(1, 50) })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(checkMembers(office.deps, there, petitionId, people(1))).rejects.toMatchObject({ kind: 'forbidden' });
  const handler = await office.staff('handler');
  await expect(checkMembers(office.deps, handler, petitionId, people(1))).rejects.toMatchObject({ code: expect.stringMatching(/^access\./) as string });
});
