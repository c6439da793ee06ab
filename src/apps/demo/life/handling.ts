import type { FindingOutcome, UnitId } from '../../../petitions/domain/index.ts';
import { addDays, type PlainDate } from '../../../platform/kernel/index.ts';
import { chooseMethod, writeFinding, writeStatement } from '../texts/answer-texts.ts';
import { sayDay } from '../texts/scene.ts';
import { paceOf } from '../plan/theme-traits.ts';
import { everydayNameOf } from '../texts/places.ts';
import { superviseDelay } from './supervision.ts';
import { type Script, type Story, step, unitOf, who } from './story.ts';

const LEGAL_DAYS = 60;

/** How long the work takes, and what is done about it when that is too long. */
export interface WorkPlan {
  readonly from: PlainDate;
  readonly days: number;
  readonly extensionInDays: number | null;
  readonly isLate: boolean;
}

export function planWork(story: Story): WorkPlan {
  const { random, arrival, life } = story;
  const from = life.petition.acceptance?.countsFrom ?? story.time.today;
  const pace = paceOf(arrival.unitCode);
  const usual = Math.round((14 + 30 * random.next() ** 0.8) * pace);
  const isDragging = arrival.demand === undefined && random.chance(0.1 * pace ** 2);
  const days = arrival.demand === 'UNHURRIED' ? random.int(44, 50) : isDragging ? random.int(56, 104) : Math.min(usual, 60);
  const mustExtend = arrival.demand === 'EXTENDED' || (days > 46 && random.chance(0.5));
  const extensionInDays = mustExtend && arrival.demand !== 'UNHURRIED' ? random.pick([10, 15, 20, 30, 30]) : null;
  return { from, days, extensionInDays, isLate: days + 6 > LEGAL_DAYS + (extensionInDays ?? 0) };
}

/** Art. 31(6): hear, investigate, and where it helps ask another unit along; an extension is approved and told in time. */
export function* work(story: Story, plan: WorkPlan): Script {
  const { time, life, random } = story;
  const handler = handlerOf(story);
  if (plan.isLate) story.waiting.push(superviseDelay(story, addDays(plan.from, LEGAL_DAYS + (plan.extensionInDays ?? 0))));
  if (life.petition.state === 'ACCEPTED') yield step(time.workdays(0, 2), handler, { type: 'startHandling' });
  yield* hear(story, addDays(plan.from, Math.round(plan.days * 0.2)));
  yield* investigate(story, addDays(plan.from, Math.round(plan.days * 0.4)));
  yield* askOthers(story);
  if (plan.extensionInDays !== null) yield* extend(story, plan.extensionInDays, addDays(plan.from, Math.min(plan.days - 6, random.int(38, 46))));
  if (random.chance(0.45)) yield* investigate(story, addDays(plan.from, Math.round(plan.days * 0.75)));
  if (life.petition.state === 'HANDLING' && random.chance(0.012)) yield* rememberSuspension(story);
}

export function handlerOf(story: Story): ReturnType<typeof who> {
  const { handlerId } = story.life.petition;
  const found = story.world.organisation.staff.find(({ staffId }) => staffId === handlerId);
  return found?.actor ?? who(story, 'handler', unitOf(story.life.petition));
}

export function* hear(story: Story, on: PlainDate): Script {
  const { time, random, scene, arrival } = story;
  const handler = handlerOf(story);
  const at = time.workdayOn(on);
  const place = random.pick([`${everydayNameOf(arrival.unitCode)}接待室`, '信访接待大厅二号室', `${scene.slots['place'] ?? ''}现场`, '电话听取']);
  yield step(at, handler, {
    type: 'hearPetitioner',
    statement: { heardOn: time.today, place, presentStaffIds: [handler.staffId], text: writeStatement(random, scene) },
  });
}

export function* investigate(story: Story, on: PlainDate): Script {
  const { time, random, scene } = story;
  const at = time.workdayOn(on);
  const method = chooseMethod(random, scene);
  const outcome = chooseOutcome(story);
  yield step(at, handlerOf(story), {
    type: 'recordInvestigation',
    investigation: { investigatedOn: time.today, method, finding: writeFinding(random, scene, method, outcome), outcome, documentIds: [] },
  });
}

// What is found later mostly confirms what was found first.
function chooseOutcome({ random, life }: Story): FindingOutcome {
  const known = life.petition.investigations.at(-1)?.outcome ?? null;
  if (known !== null && random.chance(0.85)) return known;
  return random.weighted<FindingOutcome>([['PROVEN', 46], ['PARTLY_PROVEN', 34], ['NOT_PROVEN', 20]]);
}

const CO_OPINIONS = ['已核对本部门台账，情况基本属实，建议按规定办理。', '涉及我部门的部分已经整改，附整改照片。', '该项支出未列入年度预算，建议分期解决。', '经查，我部门无相关记录。'];

function* askOthers(story: Story): Script {
  const [unitId] = story.life.petition.coHandlers;
  if (unitId) yield* askOne(story, unitId);
}

function* askOne(story: Story, unitId: UnitId): Script {
  const { time, random } = story;
  yield step(time.soon(), handlerOf(story), { type: 'requestCoOpinion', unitId, dueOn: addDays(time.today, 14) });
  yield step(time.workdays(2, 9), who(story, 'coHandler', unitId), { type: 'giveCoOpinion', unitId, text: random.pick(CO_OPINIONS) });
}

const EXTENSION_REASONS = ['涉及多个单位，需要进一步调阅档案', '第三方检测报告尚未出具', '信访人补充了新的材料，需要核实', '维修需要等待天气条件', '涉及历史遗留问题，正在与有关部门会商'];

// Art. 34: once, up to thirty days, approved by the head of the unit and told before the first period ends (G6).
function* extend(story: Story, days: number, on: PlainDate): Script {
  const { time, random, life } = story;
  const unitId = unitOf(life.petition);
  yield step(time.workdayOn(on), handlerOf(story), { type: 'requestExtension', days, reason: `${random.pick(EXTENSION_REASONS)}，不能按期办结。` });
  if (random.chance(0.06)) {
    yield step(time.workdays(0, 1), who(story, 'unitHead', unitId), { type: 'declineExtension', reason: '情况并不复杂，请抓紧办理。' });
    return;
  }
  yield step(time.workdays(0, 1), who(story, 'unitHead', unitId), { type: 'approveExtension' });
  const { notifiable, contact } = life.petition;
  const served = { kind: 'SERVED', method: 'PERSONAL', documentId: null, documentNumber: null, receiptDocumentId: null, signedBy: 'PETITIONER' } as const;
  const at = time.workdays(0, 1);
  const receiptReference = `延期告知回执（${sayDay(time.today)}）`;
  yield step(at, who(story, 'serviceClerk', unitId), {
    type: 'recordNotice',
    kind: 'NOTICE_EXTEND',
    outcome: notifiable
      ? { ...served, servedOn: time.today, receiptReference }
      : { kind: 'EXEMPT', reason: contact.nameClear ? 'ADDRESS_UNCLEAR' : 'NAME_UNCLEAR' },
  });
}

// A remark for the file that stops no clock.
function* rememberSuspension(story: Story): Script {
  const { time } = story;
  yield step(time.soon(), handlerOf(story), { type: 'setSuspendedFlag', reason: '信访人外出务工，暂时联系不上。' });
  yield step(time.workdays(3, 8), handlerOf(story), { type: 'clearSuspendedFlag', reason: '已经恢复联系。' });
}
