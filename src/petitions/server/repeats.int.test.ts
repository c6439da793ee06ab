import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { getPetition } from './get-petition.ts';
import { suggestRepeats } from './suggest-repeats.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

interface Sent {
  readonly name: string;
  readonly phone: string;
  readonly request: string;
  readonly facts: string;
}

async function aMatter({ name, phone, request, facts }: Sent) {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: [request], facts, petitioner: { name, phone, address: '东街1号' } });
  const proof = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', proof.number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  return { petitionId, proof: { number: proof.number, queryCode: proof.queryCode } };
}

const WAGES = { name: '郑七', phone: '13911110000', request: '补发三个月工资', facts: '五月至七月的工资没有发放。' };
const AGAIN = { ...WAGES, phone: '+86 139 1111 0000', request: '请求补发三个月工资', facts: '五月至七月工资至今没有发放。' };
const ROAD = { ...WAGES, request: '维修小区门口的路灯', facts: '路灯坏了两个月，夜里看不见路。' };
const NEIGHBOUR = { ...WAGES, name: '王八', phone: '13922220000' };

it('the same person with the same facts is suggested, with reasons; what else he brought is not named (PP-8), nor is another person with the same facts', async () => {
  const first = await aMatter(WAGES);
  await aMatter(ROAD);
  await aMatter(NEIGHBOUR);
  const again = await aMatter(AGAIN);
  const { items } = await suggestRepeats(office.deps, await office.staff('screener'), again.petitionId);
  expect(items).toEqual([expect.objectContaining({ petitionId: first.petitionId, number: first.proof.number, grounds: ['SAME_NAME_AND_PHONE', 'SIMILAR_TEXT'], outcome: 'BEING_HANDLED' })]);
  const journal = await office.deps.db.reader.selectFrom('journal_entry').select(['action', 'purpose', 'detail']).where('petition_id', '=', again.petitionId).where('action', '=', 'petitioner.match').execute();
  expect(journal).toEqual([{ action: 'petitioner.match', purpose: '核对是否重复信访', detail: { suggested: 1 } }]);
});

it('the clerk decides: the link stands on both matters, is counted on the first, leaves every clock, and is undone on both', async () => {
  const [first, again] = [await aMatter({ ...WAGES, phone: '13933330000' }), await aMatter({ ...AGAIN, phone: '13933330000' })];
  const { reader } = office.deps.db;
  const clocksOf = () => reader.selectFrom('deadline').selectAll().where('petition_id', '=', again.petitionId).orderBy('clock').execute();
  const before = await clocksOf();
  await office.act('screener', again.petitionId, 'linkRepeat', { linkedPetitionId: first.petitionId, grounds: ['SIMILAR_TEXT'], note: '同一事实' });
  const clerk = await office.staff('screener');
  expect((await getPetition(office.deps, clerk, first.petitionId, 'zh-CN')).ties).toMatchObject({ repeatCount: 1, repeats: [{ petitionId: again.petitionId }], repeat: null });
  expect((await getPetition(office.deps, clerk, again.petitionId, 'zh-CN')).ties).toMatchObject({ repeatCount: 0, repeat: { first: { number: first.proof.number }, afterReply: false } });
  expect(await clocksOf()).toEqual(before);
  expect(await reader.selectFrom('petition').select('is_first_time').where('petition_id', '=', again.petitionId).executeTakeFirstOrThrow()).toEqual({ is_first_time: false });
  const told = await office.petitioners.track(again.proof, 'zh-CN');
  expect(told.steps.map(({ code }) => code)).toContain('REPEAT_LINKED');

  await office.act('screener', again.petitionId, 'unlinkRepeat', { reason: '不是同一事实' });
  expect((await getPetition(office.deps, clerk, first.petitionId, 'zh-CN')).ties).toMatchObject({ repeatCount: 0, repeats: [] });
  expect(await reader.selectFrom('petition').select('is_first_time').where('petition_id', '=', again.petitionId).executeTakeFirstOrThrow()).toEqual({ is_first_time: true });
});

it('what came later is no first, and nobody links to a matter that does not exist for him', async () => {
  const [first, again] = [await aMatter({ ...WAGES, phone: '13944440000' }), await aMatter({ ...AGAIN, phone: '13944440000' })];
  await office.act('screener', again.petitionId, 'linkRepeat', { linkedPetitionId: first.petitionId, grounds: ['SIMILAR_TEXT'], note: '同一事实' });
  const link = { linkedPetitionId: again.petitionId, grounds: ['DECLARED'], note: '同一事实' };
  await expect(office.act('screener', first.petitionId, 'linkRepeat', link)).rejects.toMatchObject({ code: 'petitions.has_repeats' });
  await expect(office.act('screener', first.petitionId, 'linkRepeat', { ...link, linkedPetitionId: '00000000-0000-4000-8000-000000000009' })).rejects.toMatchObject({ kind: 'not_found' });
});
