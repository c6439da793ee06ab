import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function aMatter(name: string) {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name, phone: '13700000000', address: '东街1号' } });
  const proof = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', proof.number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  return { petitionId, proof: { number: proof.number, queryCode: proof.queryCode } };
}

const rowsOf = async (petitionId: string) => {
  const { reader } = office.deps.db;
  const { version: _version, updated_at: _at, ...row } = await reader.selectFrom('petition').selectAll().where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
  return { row, clocks: await reader.selectFrom('deadline').selectAll().where('petition_id', '=', petitionId).orderBy('clock').execute() };
};

it('merging is written on both sides at once, and undone on both: rows and clocks are as before', async () => {
  const [lead, repeat] = [await aMatter('赵一'), await aMatter('钱二')];
  const before = [await rowsOf(lead.petitionId), await rowsOf(repeat.petitionId)];
  await office.act('screener', repeat.petitionId, 'mergeInto', { mainPetitionId: lead.petitionId, note: '同一事项' });
  const events = await office.deps.db.reader.selectFrom('petition_event').select('type').where('petition_id', '=', lead.petitionId).orderBy('seq').execute();
  expect(events.at(-1)?.type).toBe('mergedPetitionAttached');
  await office.act('screener', repeat.petitionId, 'unmerge', { reason: '不是同一事项' });
  expect([await rowsOf(lead.petitionId), await rowsOf(repeat.petitionId)]).toEqual(before);
  const journal = await office.deps.db.reader.selectFrom('journal_entry').select('action').where('petition_id', '=', lead.petitionId).orderBy('recorded_at').execute();
  expect(journal.map(({ action }) => action)).toEqual(expect.arrayContaining(['petition.attachMerged', 'petition.detachMerged']));
});

it('nobody joins a matter to one that he does not see', async () => {
  const [lead, repeat] = [await aMatter('孙三'), await aMatter('李四')];
  const screener = await office.staff('screener');
  const registrar = await office.staff('registrar');
  await office.act('registrar', lead.petitionId, 'correctRegistration', {
    reason: '被反映人', correction: {
      requests: [{ requestId: '00000000-0000-4000-8000-000000000001', text: '补发工资' }], anonymous: false, contact: { nameClear: true, addressClear: true }, petitionerIds: [], petitionerCount: 1,
      representativeCount: 0, firstTime: { inThisOffice: true, nationally: null }, reported: { unitIds: [], staffIds: [screener.staffId] }, retaliationAlleged: false,
    },
  });
  expect(registrar.staffId).not.toBe(screener.staffId);
  await expect(office.act('screener', repeat.petitionId, 'mergeInto', { mainPetitionId: lead.petitionId, note: '同一事项' })).rejects.toMatchObject({ kind: 'not_found' });
});

it('the old number leads to the main matter, with the rights of its own person and nothing of the others', async () => {
  const [lead, repeat] = [await aMatter('周五'), await aMatter('吴六')];
  await office.petitioners.sendMessage({ ...repeat.proof, text: '吴六此前的消息' }, 'zh-CN');
  await office.petitioners.sendMessage({ ...lead.proof, text: '周五的消息' }, 'zh-CN');
  await office.act('screener', repeat.petitionId, 'mergeInto', { mainPetitionId: lead.petitionId, note: '同一事项' });
  const { version } = await office.petitioners.track(lead.proof, 'zh-CN').then(() => office.deps.db.reader.selectFrom('petition').select('version').where('petition_id', '=', lead.petitionId).executeTakeFirstOrThrow());

  const seen = await office.petitioners.sendMessage({ ...repeat.proof, text: '吴六此后的消息' }, 'zh-CN');
  expect(seen).toMatchObject({ number: lead.proof.number, state: 'REGISTERED', joinedFrom: { number: repeat.proof.number } });
  expect(seen.messages.map(({ text }) => text)).toEqual(['吴六此前的消息', '吴六此后的消息']);
  expect((await office.petitioners.track(lead.proof, 'zh-CN')).messages.map(({ text }) => text)).toEqual(['周五的消息']);
  // What he does is written where his right is.
  expect(await office.deps.db.reader.selectFrom('petition').select('version').where('petition_id', '=', lead.petitionId).executeTakeFirstOrThrow()).toEqual({ version: version + 1 });

  await office.act('screener', repeat.petitionId, 'unmerge', { reason: '不是同一事项' });
  expect(await office.petitioners.track(repeat.proof, 'zh-CN')).toMatchObject({ number: repeat.proof.number, state: 'REGISTERED', joinedFrom: null });
});
