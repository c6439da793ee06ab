import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPetition } from './act-on-petition.ts';
import type { ActionRequest } from '../action-contract.ts';
import { PortalSubmission } from '../contract.ts';
import type { Role, UnitId } from '../../organisation/domain/index.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const HOUR_IN_MS = 3_600_000;

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function submitted() {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['修复围墙'], facts: '围墙倒塌', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const answer = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const row = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', answer.number).executeTakeFirstOrThrow();
  await office.act('registrar', row.petition_id, 'registerPetition');
  await office.act('screener', row.petition_id, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  return { proof: { number: answer.number, queryCode: answer.queryCode }, petitionId: row.petition_id };
}

async function actIn(unit: UnitId, role: Role, petitionId: string, action: string, fields: Readonly<Record<string, unknown>>) {
  const row = await office.deps.db.reader.selectFrom('petition').select('version').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
  const request = { action, expectedVersion: row.version, ...fields } as unknown as ActionRequest;
  return actOnPetition(office.deps, await office.staff(role, unit), { petitionId, request });
}

async function send(petitionId: string, from: UnitId, to: UnitId, hours: number): Promise<void> {
  await actIn(from, 'dispatcher', petitionId, 'routePetition', { toUnitId: to, suggestedRoute: null, note: null });
  office.letTimePass(hours * HOUR_IN_MS);
  await actIn(to, 'registrar', petitionId, 'receiveAtUnit', { receivedOn: '2026-03-10', officeKind: 'COMPETENT_UNIT' });
}

describe('a matter that goes from desk to desk', () => {
  it('shows its hops and hours to staff, where it was to the petitioner, and goes to the arbiter once it was passed on twice', async () => {
    const { petitionId, proof } = await submitted();
    const { company, group } = office;
    await send(petitionId, company, group, 3);
    await send(petitionId, group, company, 2);
    await send(petitionId, company, group, 4);
    await expect(actIn(group, 'dispatcher', petitionId, 'routePetition', { toUnitId: company, suggestedRoute: null, note: null })).rejects.toMatchObject({ code: 'petitions.passed_on_twice' });

    const head = await office.staff('officeHead', group);
    const { passage, nextSteps } = await getPetition(office.deps, head, petitionId, 'zh-CN');
    expect(passage).toMatchObject({
      hops: [
        { kind: 'TRANSFER', from: { name: '清溪钢铁公司' }, to: { name: '清溪集团' }, end: { how: 'RECEIVED' }, hoursWithoutOwner: 3 },
        { kind: 'TRANSFER', from: { name: '清溪集团' }, to: { name: '清溪钢铁公司' }, end: { how: 'RECEIVED' }, hoursWithoutOwner: 2 },
        { kind: 'TRANSFER', from: { name: '清溪钢铁公司' }, to: { name: '清溪集团' }, end: { how: 'RECEIVED' }, hoursWithoutOwner: 4 },
      ],
      hoursWithoutOwner: 9,
      arbiter: { unit: { id: group } },
      decidedFor: null,
    });
    expect(nextSteps.find(({ action }) => action === 'decideJurisdiction')).toMatchObject({ available: true, mine: true });
    const own = await getPetition(office.deps, await office.staff('dispatcher'), petitionId, 'zh-CN');
    expect(own.nextSteps.find(({ action }) => action === 'decideJurisdiction')).toMatchObject({ available: false, refusal: { code: 'petitions.superior_decides' } });

    await actIn(group, 'officeHead', petitionId, 'decideJurisdiction', { leadUnitId: company, coHandlers: [], decidedBy: 'COMMON_SUPERIOR', reason: '围墙归该公司管理' });
    expect((await getPetition(office.deps, head, petitionId, 'zh-CN')).passage.decidedFor).toMatchObject({ id: company });
    await actIn(group, 'dispatcher', petitionId, 'routePetition', { toUnitId: company, suggestedRoute: null, note: null });
    expect((await getPetition(office.deps, head, petitionId, 'zh-CN')).passage.arbiter).toBeNull();
    await expect(office.act('registrar', petitionId, 'objectToRouting', { reason: '不归我们', competenceBasis: '职责', suggestedUnitId: null })).rejects.toMatchObject({ code: 'petitions.jurisdiction_binds' });

    const tracked = await office.petitioners.track(proof, 'zh-CN');
    expect(tracked.hops).toEqual([
      { unitName: '清溪集团', isReturn: false, sentOn: '2026-03-10', receivedOn: '2026-03-10' },
      { unitName: '清溪钢铁公司', isReturn: false, sentOn: '2026-03-10', receivedOn: '2026-03-10' },
      { unitName: '清溪集团', isReturn: false, sentOn: '2026-03-10', receivedOn: '2026-03-10' },
      { unitName: '清溪钢铁公司', isReturn: false, sentOn: '2026-03-10', receivedOn: null },
    ]);
  });

  it('tells the petitioner of no objection before it is agreed to', async () => {
    const { petitionId, proof } = await submitted();
    const { company, group } = office;
    await actIn(company, 'dispatcher', petitionId, 'routePetition', { toUnitId: group, suggestedRoute: null, note: null });
    await actIn(group, 'registrar', petitionId, 'objectToRouting', { reason: '不归我们', competenceBasis: '职责', suggestedUnitId: null });
    expect((await office.petitioners.track(proof, 'zh-CN')).hops).toMatchObject([{ unitName: '清溪集团', isReturn: false }]);
    await actIn(company, 'dispatcher', petitionId, 'decideObjection', { approve: true, reason: '同意' });
    expect((await office.petitioners.track(proof, 'zh-CN')).hops).toMatchObject([{ unitName: '清溪集团' }, { unitName: '清溪钢铁公司', isReturn: true }]);
  });
});
