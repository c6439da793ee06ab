import type { ActionOf } from '../../../petitions/domain/index.ts';
import { addDays } from '../../../platform/kernel/index.ts';
import { senderOf } from './assignments.ts';
import { notify } from './service.ts';
import { type Script, type Story, step, who } from './story.ts';

type ClassSuggestion = NonNullable<ActionOf<'screenPetition'>['suggestion']>;

/** Class, route and theme (Regulation arts. 29-31); a machine's proposal is kept beside what the person decided. */
export function* screen(story: Story): Script {
  const { arrival, matter, time, world } = story;
  yield step(time.workdays(0, 2), who(story, 'screener', story.life.petition.custody.unitId), {
    type: 'screenPetition',
    class: arrival.class,
    route: arrival.route,
    themeId: world.organisation.themeId(arrival.themeCode),
    reported: matter.reported,
    suggestion: suggest(story),
  });
}

function suggest({ random, arrival }: Story): ClassSuggestion | null {
  if (!random.chance(0.7)) return null;
  const isRight = random.chance(0.88);
  if (isRight) return { suggestedBy: '关键词规则', class: arrival.class, route: arrival.route, answers: {} };
  return arrival.class === 'ENQUIRY' ? { suggestedBy: '关键词规则', class: 'SUGGESTION', route: null, answers: {} } : { suggestedBy: '关键词规则', class: 'ENQUIRY', route: null, answers: {} };
}

const ROUTING_NOTES = ['请按职责办理，并将结果告知信访人。', '属你单位职权范围，请依规办理。', '涉及人数较多，请认真核实。', '请注意办理期限。'];
const ASSIGNMENT_NOTES = ['请于规定日期前报送办结报告。', '集团领导批示，请按期反馈结果。', '列入重点交办事项，请按期反馈。'];
const OBJECTIONS = ['所反映的场所由另一单位管理，不属我单位职权', '合同主体不是我单位，建议转合同签订单位办理', '该线路已移交其他分公司运营', '业务已划转，请转现主管部门'];

/** From the office that registered it to the unit that answers for it, level by level; a wrong address comes back. */
export function* travel(story: Story): Script {
  for (const unitCode of routeTo(story)) yield* hop(story, unitCode);
}

function routeTo({ world, arrival }: Story): readonly string[] {
  const { officeCode, unitCode } = arrival;
  const company = unitCode.slice(0, officeCode.length);
  const stops = company === officeCode ? [unitCode] : [unitCode.slice(0, company.length), unitCode];
  return [...new Set(stops)].filter((code) => code !== officeCode && world.organisation.unitId(code));
}

function* hop(story: Story, unitCode: string): Script {
  const { world, random, time, arrival, life } = story;
  const toUnitId = world.organisation.unitId(unitCode);
  const fromUnitId = life.petition.custody.unitId;
  const dispatcher = who(story, 'dispatcher', fromUnitId);
  const isAssigned = arrival.stopIn === 'ASSIGNED' || (arrival.stopIn !== 'ROUTED' && arrival.demand !== 'SIMPLE' && arrival.officeCode === 'LJJT' && random.chance(0.3));
  const to = { toUnitId, suggestedRoute: arrival.route };
  if (isAssigned) {
    const at = time.workdays(0, 3);
    yield step(at, dispatcher, { type: 'assignPetition', ...to, feedbackDueOn: addDays(time.today, random.pick([75, 90, 100, 120])), note: random.pick(ASSIGNMENT_NOTES) });
  } else {
    yield step(time.workdays(0, 3), dispatcher, { type: 'routePetition', ...to, note: random.chance(0.6) ? random.pick(ROUTING_NOTES) : null });
  }
  yield* notify(story, { kind: 'NOTICE_ROUTE', unitId: fromUnitId });
  const at = time.workdays(0, 2);
  yield step(at, who(story, 'registrar', toUnitId), { type: 'receiveAtUnit', receivedOn: time.today, officeKind: 'COMPETENT_UNIT' });
  if (arrival.demand === 'OBJECTED' || random.chance(0.025)) yield* object(story, unitCode);
}

// Regulation art. 23: within five working days, with reasons; the matter stays until the sender has agreed.
function* object(story: Story, unitCode: string): Script {
  const { world, random, time } = story;
  const unitId = world.organisation.unitId(unitCode);
  const sender = story.life.petition.custody.previous?.unitId ?? unitId;
  yield step(time.workdays(1, 3), who(story, 'registrar', unitId), { type: 'objectToRouting', reason: `${random.pick(OBJECTIONS)}。`, competenceBasis: '本单位职责规定。', suggestedUnitId: null });
  // Sent back twice, the matter would be for the arbiter.
  const isAgreed = random.chance(0.35) && story.life.petition.objectionCount === 1;
  const reason = isAgreed ? '情况属实，同意收回，另行确定承办单位。' : '经核实仍属你单位职权，请继续办理。';
  yield step(time.workdays(1, 3), senderOf(story, sender), { type: 'decideObjection', approve: isAgreed, reason });
  if (!isAgreed) return;
  // After a word with the unit it turns out that it is the right one all the same.
  yield step(time.workdays(1, 3), who(story, 'dispatcher', sender), {
    type: 'routePetition', toUnitId: unitId, suggestedRoute: story.arrival.route, note: '经协商，仍由你单位牵头办理。',
  });
  const at = time.workdays(0, 2);
  yield step(at, who(story, 'registrar', unitId), { type: 'receiveAtUnit', receivedOn: time.today, officeKind: 'COMPETENT_UNIT' });
}
