import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStandings } from '../../access/server/index.ts';
import type { StaffActor } from '../../access/domain/index.ts';
import { cancelAbsence, delegatePost, getAbsence, listPosts, recordAbsence } from '../../organisation/server/index.ts';
import { fromEpochMs, type Instant, parseInstant, toEpochMs } from '../../platform/kernel/index.ts';
import { PortalSubmission } from '../contract.ts';
import { actOnPetition } from './act-on-petition.ts';
import type { ActionRequest } from '../action-contract.ts';
import { getPetition } from './get-petition.ts';
import { noticeUnownedWork } from './notice-unowned-work.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';
import { readUnownedWork } from './unowned-work.ts';

const START = parseInstant('2026-03-10T02:00:00.000Z');
const later = (hours: number): Instant => fromEpochMs(toEpochMs(START) + hours * 3_600_000);
let office: TestOffice;
let petitionId: string;
beforeAll(async () => {
  office = await openTestOffice(START);
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月没有发工资。', anonymous: true });
  const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  petitionId = (await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow()).petition_id;
  await office.act('registrar', petitionId, 'registerPetition');
}, 120_000);
afterAll(() => office.close());

const organisation = () => ({ db: office.deps.db, clock: office.deps.clock, units: office.deps.units });

async function unownedFor(head: StaffActor) {
  return (await readUnownedWork(office.deps, head)).items.map(({ awaits, count, unit }) => [awaits, count, unit.name]);
}

async function withStandings(staff: StaffActor): Promise<StaffActor> {
  const standings = await readStandings(office.deps, await office.deps.units.treeOn('2026-03-10' as never));
  return { ...staff, standings: standings(staff.staffId) };
}

describe('work without an owner', () => {
  it('is shown to the heads while everybody who could do it is away, and told to them once', async () => {
    const [head, screener] = [await office.staff('unitHead'), await office.staff('screener')];
    await office.deps.db.transaction((tx) => tx.updateTable('staff').set({ email: 'head@example.cn' }).where('staff_id', '=', head.staffId).execute());
    expect(await unownedFor(head)).toEqual([]);
    const absenceId = await recordAbsence(organisation(), head, { staffId: screener.staffId, fromAt: START, untilAt: later(8) });
    expect(await unownedFor(head)).toEqual([['SCREENING', 1, '清溪钢铁公司']]);
    expect(await noticeUnownedWork(office.deps, office.deps)).toBe(1);
    expect(await noticeUnownedWork(office.deps, office.deps)).toBe(0);
    const deliveries = await office.deps.db.reader.selectFrom('delivery').select('template').execute();
    expect(deliveries.filter(({ template }) => template === 'UNOWNED_WORK')).toHaveLength(1);
    expect((await readUnownedWork(office.deps, head)).items[0]?.since).not.toBeNull();
    await cancelAbsence(organisation(), head, await getAbsence(organisation(), absenceId));
    expect(await unownedFor(head)).toEqual([]);
    expect(await noticeUnownedWork(office.deps, office.deps)).toBe(0);
    expect(await office.deps.db.reader.selectFrom('unowned_notice').selectAll().execute()).toEqual([]);
  });

  it('has an owner again as soon as somebody acts for the one who is away; he takes the step with both names', async () => {
    const [head, screener, registrar] = [await office.staff('unitHead'), await office.staff('screener'), await office.staff('registrar')];
    await recordAbsence(organisation(), head, { staffId: screener.staffId, fromAt: START, untilAt: later(8) });
    const [post] = await listPosts(office.deps.db.reader, screener.staffId);
    if (!post) throw new Error('the screener has no post');
    await delegatePost(organisation(), head, { postId: post.postId, fromStaffId: screener.staffId, toStaffId: registrar.staffId, fromAt: START, untilAt: later(8), mayPassOn: false });
    expect(await unownedFor(head)).toEqual([]);

    const request = { action: 'screenPetition', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null, expectedVersion: 2 } as unknown as ActionRequest;
    await expect(actOnPetition(office.deps, registrar, { petitionId, request })).rejects.toMatchObject({ kind: 'forbidden' });
    const deputy = await withStandings(registrar);
    const offered = (await getPetition(office.deps, deputy, petitionId, 'zh-CN')).nextSteps.find(({ action }) => action === 'screenPetition');
    expect(offered?.available).toBe(true);
    await actOnPetition(office.deps, deputy, { petitionId, request });
    const { timeline } = await getPetition(office.deps, deputy, petitionId, 'zh-CN');
    expect(timeline.at(-1)?.actor.name).toBe('registrar（代screener）');
    const entry = await office.deps.db.reader.selectFrom('journal_entry').selectAll().where('action', '=', 'petition.screenPetition').executeTakeFirstOrThrow();
    expect([entry.actor_id, JSON.stringify(entry.detail)]).toEqual([registrar.staffId, expect.stringContaining(screener.staffId)]);
  });

  it('is lent for its time only', async () => {
    office.letTimePass(9 * 3_600_000);
    expect((await withStandings(await office.staff('registrar'))).standings).toEqual([]);
  });
});
