import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVALUATIONS, foldPetition, otherSideOf, PETITION_ACTION_TYPES, type PetitionAction, type PetitionActionType, type PetitionEventRecord, parsePetitionEvent, type StaffId } from '../../petitions/domain/index.ts';
import { chooserOf, FINDING, FIRST_REQUEST, id, plausibleAction, randomNumbers } from '../../petitions/domain/testing/index.ts';
import { dayInChina, fromEpochMs } from '../../platform/kernel/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import { MAIN_WAY, mainStep } from './testing/main-way.ts';
import { RandomRoad, RECEIVED_FACTS } from './testing/random-road.ts';
import { makeWorld, type RandomWorld, type WorldPerson, WORLD_UNITS } from './testing/random-world.ts';
import { openTestSite, type TestSite } from './testing/test-site.ts';

// More of them, and others, by the environment.
const STEPS = Number(process.env['XINQIAO_TEST_STEPS'] ?? 1500);
const MATTERS = 40;
const TRIES = 8;
// These receive a matter or people, which has a call of its own.
const OWN_CALLS: readonly PetitionActionType[] = ['registerPetition', 'captureIntake', 'registerSealed', 'addMembers'];
const MOST_FAULTS = 20;
const PATIENCE_IN_MS = 1_200_000;

// Days pass between the steps; hours never, so that no step falls on another day in the server than here.
let daysPassed = 0;
const started = Date.parse('2026-03-10T02:00:00Z');
const clock: Clock = { now: () => fromEpochMs(started + daysPassed * 86_400_000) };

let site: TestSite;
let world: RandomWorld;
const next = randomNumbers(Number(process.env['XINQIAO_TEST_SEED'] ?? 20_260_101));
const choose = chooserOf(next);
const roads: RandomRoad[] = [];
const faults: string[] = [];
const reached = new Set<string>();
const answered = new Map<string, number>();

beforeAll(async () => {
  site = await openTestSite({ largestBucket: 1_000_000, units: WORLD_UNITS, clock });
  world = await makeWorld(site, clock);
}, PATIENCE_IN_MS);
afterAll(() => site.close());

async function call(method: string, path: string, { token, body }: { token?: string; body?: unknown }): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(site.url + path, { method, headers, ...(body === undefined ? {} : { body: world.toServer(JSON.stringify(body)) }) });
  return { status: response.status, body: JSON.parse(await response.text()) as Record<string, unknown> };
}

async function readRecords(petitionId: string): Promise<readonly PetitionEventRecord[]> {
  const rows = await site.db.reader.selectFrom('petition_event').selectAll().where('petition_id', '=', petitionId).orderBy('seq').execute();
  return rows.map((row) => {
    const { type, payload, actor } = JSON.parse(world.toModel(JSON.stringify({ type: row.type, payload: row.payload, actor: row.actor_id }))) as { type: string; payload: object; actor: string | null };
    const by = row.actor_kind === 'staff' ? ({ kind: 'staff', staffId: actor as StaffId } as const) : row.actor_kind === 'petitioner' ? ({ kind: 'petitioner', petitionerId: null } as const) : ({ kind: 'system' } as const);
    return { seq: row.seq, at: row.occurred_at, on: row.occurred_on, actor: by, event: parsePetitionEvent({ ...payload, type }) };
  });
}

async function receive(): Promise<RandomRoad> {
  const registrar = choose.pick(world.people.filter(({ role }) => role === 'registrar'));
  const body = {
    channel: choose.pick(['LETTER', 'VISIT', 'PHONE']), receivedOn: today(), requests: ['补发工资'], facts: RECEIVED_FACTS,
    petitioners: [{ name: '赵一', address: '东街1号', phone: '13900000000' }], petitionerCount: choose.pick([1, 1, 6]), firstTime: choose.yes(),
  };
  const answer = await call('POST', '/api/v1/petitions', { token: registrar.token, body });
  if (answer.status !== 201) throw new Error(`a matter was not received: ${JSON.stringify(answer.body)}`);
  const { petitionId, number, queryCode } = answer.body as { petitionId: string; number: string; queryCode: string };
  const road = new RandomRoad(world, { number, queryCode }, await readRecords(petitionId));
  const wanted = next() % 3 === 0 ? 0 : next() % (MAIN_WAY.length + 1);
  for (let step = 0; step < wanted; step += 1) {
    const action = mainStep(road, step, today());
    const [person] = action ? road.listAble(action, road) : [];
    if (!action || !person) break;
    await take(road, { person, action, other: road });
  }
  return road;
}

function today() {
  return dayInChina(clock.now());
}

async function takeRandomStep(): Promise<void> {
  if (next() % 60 === 0) daysPassed += next() % 5;
  if (roads.length < MATTERS || next() % 40 === 0) roads.push(await receive());
  const live = roads.filter((each) => each.listSteps().moving.length > 0);
  const road = choose.pick(next() % 10 === 0 ? roads : live);
  if (next() % 4 === 0 && (await actAsPetitioner(road))) return;
  const other = choose.pick(roads);
  // Now and then by anybody, whoever may.
  const tries = next() % 6 === 0 ? 0 : TRIES;
  await take(road, { ...aLawfulStep(road, other, tries), other });
}

/** A step that somebody may take now, and who; after so many tries any step, by anybody. */
function aLawfulStep(road: RandomRoad, other: RandomRoad, tries: number): { person: WorldPerson; action: PetitionAction } {
  for (let tried = 0; tried < tries; tried += 1) {
    const action = aStep(road, other);
    const able = road.listAble(action, mainOf(road, action) ?? other);
    if (able.length > 0) return { person: choose.pick(able), action };
  }
  return { person: choose.pick(world.people), action: aStep(road, other) };
}

function aStep(road: RandomRoad, other: RandomRoad): PetitionAction {
  const { here, moving } = road.listSteps();
  const wanted = next() % 20 === 0 || here.length === 0 ? choose.pick(PETITION_ACTION_TYPES) : choose.pick(moving.length > 0 && next() % 3 > 0 ? moving : here);
  const type = OWN_CALLS.includes(wanted) ? 'screenPetition' : wanted;
  const text = JSON.stringify(plausibleAction(type, choose, today()));
  return JSON.parse(text.replaceAll(FIRST_REQUEST, requestOf(road)).replaceAll(id('petition', 2), other.petition.petitionId).replaceAll(FINDING, findingOf(road))) as PetitionAction;
}

/** The other matter, of a step that undoes a tie to it. */
function mainOf({ petition }: RandomRoad, action: PetitionAction): RandomRoad | undefined {
  const isUndoing = action.type === 'unmerge' || action.type === 'unlinkRepeat';
  const side = isUndoing ? otherSideOf(action, petition) : undefined;
  return side && roads.find((each) => each.petition.petitionId === side.petitionId);
}

const PETITIONERS_CALLS: readonly (readonly [path: string, body: () => object])[] = [
  ['evaluations', () => ({ target: choose.pick(['UNIT', 'OFFICE']), value: choose.pick(EVALUATIONS) })],
  ['supplements', () => ({ text: '补充一点情况。' })],
  ['messages', () => ({ text: '请问办到哪一步了？' })],
  ['review-requests', () => ({ requests: '请复查', reasons: '金额不对' })],
  ['review-requests', () => ({ requests: '请复核', reasons: '仍然不对' })],
  ['withdrawals', () => ({ statement: '问题已经解决', ownFreeWill: true })],
];

/** A step of the petitioner by number and code; whether it was taken. What it made of the matter is read back. */
async function actAsPetitioner(road: RandomRoad): Promise<boolean> {
  const [path, body] = choose.pick(PETITIONERS_CALLS);
  if (path === 'withdrawals' && next() % 5 > 0) return false;
  const answer = await call('POST', `/api/v1/portal/${path}`, { body: { ...road.proof, ...body() } });
  answered.set(`petitioner ${answer.status}`, (answered.get(`petitioner ${answer.status}`) ?? 0) + 1);
  if (answer.status >= 500 || answer.status === 422) faults.push(`${path} in ${road.petition.state} by the petitioner: ${answer.status} ${JSON.stringify(answer.body)}`);
  if (answer.status !== 200) return false;
  // By the old number of a merged matter he acts in the main one.
  const mainId = road.petition.state === 'MERGED' ? road.petition.mainPetitionId : undefined;
  for (const each of roads.filter((one) => one === road || one.petition.petitionId === mainId)) {
    (await readRecords(each.petition.petitionId)).slice(each.records.length).forEach((record) => each.append(record));
    reached.add(each.petition.state);
  }
  return true;
}

function findingOf(road: RandomRoad): string {
  return road.listFindings(today()).at(0)?.key ?? FINDING;
}

function requestOf(road: RandomRoad): string {
  const { petition } = road;
  return 'requests' in petition ? (petition.requests[0]?.requestId ?? FIRST_REQUEST) : FIRST_REQUEST;
}

async function take(road: RandomRoad, { person, action, other: chosen }: { person: WorldPerson; action: PetitionAction; other: RandomRoad }): Promise<void> {
  const { type, ...fields } = action;
  const other = mainOf(road, action) ?? chosen;
  // Of which kind a unit is, the caller may say what he likes.
  const meant: PetitionAction = action.type === 'receiveAtUnit' ? { ...action, officeKind: 'COMPETENT_UNIT' } : action;
  const expected = road.expect(person, meant, other);
  const written = road.writeAt(other, action);
  const { documentNumber: _number, ...withoutNumber } = fields as Record<string, unknown>;
  const body = { ...(type === 'issueOpinion' ? withoutNumber : fields), action: type, expectedVersion: road.petition.version };
  const answer = await call('POST', `/api/v1/petitions/${road.petition.petitionId}/actions`, { token: person.token, body });
  const name = `${type} in ${road.petition.state} by ${person.role}`;
  answered.set(String(answer.status), (answered.get(String(answer.status)) ?? 0) + 1);
  const isAsExpected = answer.status === expected.status && (expected.code === undefined || answer.body['code'] === expected.code);
  if (!isAsExpected) faults.push(`${name}: ${answer.status} ${JSON.stringify(answer.body)}, and not ${expected.status} ${expected.code ?? ''}`);
  if (answer.status !== 200) return;
  if (isAsExpected) road.happened({ kind: 'staff', staffId: person.staffId, roles: [] }, expected.events);
  if (isAsExpected && written?.ok) other.happened({ kind: 'system' }, written.value);
  reached.add(road.petition.state);
  const { state, version } = answer.body as { state: string; version: number };
  if (state !== road.petition.state || version !== road.petition.version) faults.push(`${name}: it is ${state} ${version}, and not ${road.petition.state} ${road.petition.version}`);
}

describe('random people on random roads, through the API', () => {
  it('are answered as the pure model says, whatever they do', async () => {
    for (let step = 0; step < STEPS && faults.length < MOST_FAULTS; step += 1) await takeRandomStep();
    expect(faults).toEqual([]);
    // Else they would have gone nowhere, or been let through everywhere.
    expect(reached.size, [...reached].join(' ')).toBeGreaterThan(20);
    for (const status of ['200', '403', '404', '409', 'petitioner 200', 'petitioner 409']) expect(answered.get(status) ?? 0, status).toBeGreaterThan(0);
  }, PATIENCE_IN_MS);

  it('leave behind what the model has, event for event', async () => {
    const blank = (petition: unknown) => JSON.parse(JSON.stringify(petition).replaceAll(/"(documentNumber|number)":"[^"]*"/g, '"$1":""')) as unknown;
    for (const road of roads) expect(blank(foldPetition(await readRecords(road.petition.petitionId))), road.proof.number).toEqual(blank(road.petition));
  }, PATIENCE_IN_MS);
});
