import type { StaffId, UnitId } from '../../../petitions/domain/index.ts';
import { notify } from './service.ts';
import { listWho, type Script, type Story, step, unitOf, who } from './story.ts';

export interface Acceptance {
  /** What is only said by telephone is enough for the simple procedure alone. */
  readonly mayCall: boolean;
  readonly coHandlers: readonly UnitId[];
}

/** 受理: taken up by the unit that is competent, and the petitioner told so within fifteen days. */
export function* accept(story: Story, { mayCall, coHandlers }: Acceptance): Script {
  const { random, time } = story;
  const { custody } = story.life.petition;
  // A few notices are late, as everywhere.
  const delay = mayCall ? random.int(0, 1) : random.chance(0.03) ? random.int(9, 16) : random.int(0, 4);
  const decider = random.chance(0.7) ? who(story, 'screener', custody.unitId) : who(story, 'unitHead', custody.unitId);
  yield step(time.workdays(delay, delay), decider, { type: 'acceptPetition', coHandlers: [...coHandlers] });
  yield* notify(story, { kind: 'NOTICE_ACCEPT', unitId: custody.unitId, mayCall });
}

/** A handler who has no interest of his own in the matter; one who has steps aside (Regulation art. 28). */
export function* appoint(story: Story): Script {
  const { random, time, arrival } = story;
  const handler = yield* give(story);
  const hasSuccessor = listWho(story, 'handler', unitOf(story.life.petition), [handler.staffId]).length > 0;
  const isPartial = hasSuccessor && arrival.stopIn === undefined && random.chance(0.012);
  if (!isPartial) {
    yield step(time.soon(), handler, { type: 'declareRecusal', interest: 'NONE', note: null });
    return;
  }
  yield step(time.soon(), handler, { type: 'declareRecusal', interest: 'DIRECT', note: '与信访人有亲属关系，申请回避。' });
  const successor = yield* give(story);
  yield step(time.soon(), successor, { type: 'declareRecusal', interest: 'NONE', note: null });
}

function* give(story: Story): Generator<ReturnType<typeof step>, ReturnType<typeof who>, void> {
  const unitId = unitOf(story.life.petition);
  const handler = who(story, 'handler', unitId);
  yield step(story.time.workdays(0, 2), leaderOf(story, unitId, handler.staffId), { type: 'assignHandler', staffId: handler.staffId });
  return handler;
}

function leaderOf(story: Story, unitId: UnitId, handlerId: StaffId): ReturnType<typeof who> {
  return story.random.chance(0.75) ? who(story, 'unitHead', unitId, [handlerId]) : who(story, 'dispatcher', unitId, [handlerId]);
}

/** Another department of the same company that is asked along, now and then. */
export function chooseCoHandlers({ world, random, arrival }: Story): readonly UnitId[] {
  if (arrival.fate !== 'ORDINARY' || arrival.demand !== undefined || !random.chance(0.06)) return [];
  const company = arrival.unitCode.slice(0, 4);
  const able = new Set(world.organisation.staff.flatMap(({ posts }) => posts.filter(({ role }) => role === 'coHandler').map(({ unitId }) => unitId)));
  const others = [...able].filter((unitId) => {
    const code = world.organisation.unitCode(unitId);
    return code.startsWith(company) && code !== arrival.unitCode && !code.startsWith(arrival.unitCode) && code.length > 4;
  });
  return others.length > 0 ? [random.pick(others)] : [];
}
