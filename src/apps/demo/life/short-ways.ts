import type { ActionOf, Adoption, PetitionAction } from '../../../petitions/domain/index.ts';
import { writeReply } from '../texts/answer-texts.ts';
import { fill } from '../texts/scene.ts';
import { accept, appoint } from './acceptance.ts';
import { findLinked } from './linked.ts';
import { archive, notify } from './service.ts';
import { type Script, type Story, step, unitOf, who } from './story.ts';

type Guidance = ActionOf<'guidePetition'>['guidance'];

/** Suggestions and enquiries: answered at once, or after the unit has looked into them (Regulation art. 29). */
export function* answer(story: Story): Script {
  const { random, time, arrival, life } = story;
  const adoption = arrival.class === 'SUGGESTION' ? random.weighted<Adoption>([['ADOPTED', 42], ['PARTLY_ADOPTED', 34], ['NOT_ADOPTED', 24]]) : null;
  const said = () => ({ type: 'replyToPetition', adoption, ...writeReply(random, story.scene, adoption) }) as const;
  const { firstTime, joint, assignedFromAbove } = life.petition;
  const mayCall = arrival.channel === 'PHONE' && firstTime.inThisOffice && !joint && !assignedFromAbove;
  if (arrival.demand !== 'DIRECT_REPLY' && random.chance(arrival.class === 'SUGGESTION' ? 0.45 : 0.15)) {
    yield* accept(story, { mayCall: false, coHandlers: [] });
    yield* appoint(story);
    const [handler] = story.world.organisation.staff.filter(({ staffId }) => staffId === life.petition.handlerId);
    yield step(time.workdays(2, 18), handler?.actor ?? who(story, 'unitHead', unitOf(life.petition)), said());
  } else {
    yield step(time.workdays(0, 7), who(story, 'screener', life.petition.custody.unitId), said());
  }
  yield* notify(story, { kind: 'REPLY', unitId: unitOf(life.petition), mayCall });
  yield* archive(story, 45);
}

/** Thanks, or nothing that could be acted on: filed, and the person told so all the same (PP-5). */
export function* file(story: Story): Script {
  const { time, arrival, life } = story;
  const { unitId } = life.petition.custody;
  const isThanks = arrival.themeCode === '080201';
  yield step(time.workdays(0, 4), who(story, 'screener', unitId), {
    type: 'filePetition',
    because: isThanks ? 'THANKS' : 'NO_ACTIONABLE_CONTENT',
    note: isThanks ? '已转告有关单位并给予表扬。' : '来件没有具体请求，已答复并说明反映渠道。',
  });
  yield* notify(story, { kind: 'NOTICE_ACCEPT', unitId });
  yield* archive(story, 20);
}

const WAYS: Readonly<Record<string, Omit<Guidance, 'legalBasis' | 'procedure' | 'limitation'> & { readonly law: string }>> = {
  ARBITRATION: { body: '岚江市劳动人事争议仲裁委员会', law: '《劳动争议调解仲裁法》第二十七条', applyBefore: '自知道或者应当知道权利被侵害之日起一年内申请', materials: ['仲裁申请书', '身份证明', '劳动合同或者工资凭证'] },
  LITIGATION: { body: '岚江市江北区人民法院', law: '《中华人民共和国民法典》第一百八十八条', applyBefore: '自知道或者应当知道权利受损之日起三年内起诉', materials: ['起诉状', '身份证明', '合同和付款凭证'] },
  ADMIN_PROCEDURE: { body: '岚江市自然资源和规划局', law: '《不动产登记暂行条例》第十四条', applyBefore: '备齐材料后随时申请', materials: ['申请表', '身份证明', '权属来源材料'] },
  ENFORCEMENT_DUTY: { body: '岚江市生态环境局', law: '《中华人民共和国环境保护法》第五十七条', applyBefore: '发现情况后随时举报', materials: ['举报信或者电话记录', '现场照片'] },
  PARTY_APPEAL: { body: '岚江实业集团纪检监察办公室', law: '《中国共产党处分违纪党员批准权限和程序规定》', applyBefore: '对处分决定不服的，可以提出申诉', materials: ['申诉书', '处分决定复印件'] },
};

/** Art. 31(1)-(5): led into the procedure that decides it, with path, time limit and papers in writing. */
export function* guide(story: Story): Script {
  const { time, arrival, life } = story;
  const { unitId } = life.petition.custody;
  const way = WAYS[arrival.route ?? ''] ?? WAYS['LITIGATION'];
  if (!way) return;
  const { law, ...rest } = way;
  yield step(time.workdays(0, 5), who(story, 'screener', unitId), { type: 'guidePetition', guidance: { ...rest, legalBasis: [law], procedure: null, limitation: null } });
  yield* notify(story, { kind: 'NOTICE_GUIDE', unitId });
  yield* archive(story, 20);
}

type Refusing = Extract<PetitionAction, { type: 'refusePetition' | 'refuseFurther' }>;

/** A refusal has a ground, a reason and a second person; a wrong one is punished (Regulation art. 44). */
export function* refuse(story: Story): Script {
  const { random, time, life } = story;
  const { unitId } = life.petition.custody;
  const screener = who(story, 'screener', unitId);
  const drafted = refusalFor(story);
  const at = time.workdays(1, 5);
  yield step(at, screener, drafted, findLinked(story, at));
  const approver = random.chance(0.6) ? who(story, 'unitHead', unitId, [screener.staffId]) : who(story, 'officeHead', unitId, [screener.staffId]);
  if (story.arrival.fate !== 'AFTER_THE_END' && random.chance(0.06)) {
    yield step(time.workdays(0, 2), approver, { type: 'returnRefusal', reason: '理由不够具体，请写明正确的途径。' });
    const again = time.workdays(0, 2);
    yield step(again, screener, drafted, findLinked(story, again));
  }
  yield step(time.workdays(0, 2), approver, { type: 'approveRefusal' });
  yield* notify(story, { kind: drafted.type === 'refusePetition' ? 'NOTICE_NOT_ACCEPT' : 'NOTICE_NO_LONGER', unitId });
  yield* archive(story, 25);
}

function refusalFor(story: Story): Refusing {
  const { arrival, scene } = story;
  const { slots } = scene;
  const linkedPetitionId = arrival.first?.petitionId ?? null;
  const base = { type: 'refusePetition', linkedPetitionId: null } as const;
  switch (arrival.fate) {
    case 'PENDING_BELOW':
      return { ...base, ground: 'NA_PENDING', linkedPetitionId, reason: fill('{unit}已经受理同一事项并在规定期限内办理。', slots), properPath: '请等待承办单位书面答复，可凭登记编号查询进展。' };
    case 'LEVEL_SKIPPED':
      return { ...base, ground: 'NA_LEVEL_SKIP', reason: '该走访事项应当到有权处理的本级或者上一级单位提出。', properPath: fill('请到{unit}信访接待室提出，集团已登记并告知该单位。', slots) };
    case 'NOT_COMPETENT':
      return { ...base, ground: 'NA_COMPETENCE', reason: '所反映的事项由政府有关部门管理，不属于本集团及所属单位职权。', properPath: '请向岚江市有关行政主管部门提出。' };
    case 'NO_AUTHORITY':
      return { ...base, ground: 'NA_AGENT_NO_AUTH', reason: '代理人没有提交授权委托书，经告知后仍未补正。', properPath: '补交授权委托书后可以随时重新提出。' };
    case 'ENDED_BY_COURT':
      return {
        type: 'refuseFurther', ground: 'NL_LEGAL_END', linkedPetitionId: null, priorOpinionNumber: '（2023）东04民终1127号',
        reason: '该事项已经由人民法院终审判决并依法终结。', comparison: '所述事实和理由与判决认定的一致，没有新的证据。',
      };
    case 'AFTER_THE_END':
      return {
        type: 'refuseFurther', ground: 'NL_FINAL', linkedPetitionId, priorOpinionNumber: findLinked(story, story.time.now)[0]?.reReviewOpinionNumber ?? null,
        reason: '该事项已经复核终结，本次仍以同一事实和理由提出。', comparison: '经逐项比对，本次所述事实、理由和请求与复核意见所处理的一致。',
      };
    default:
      return { ...base, ground: 'NA_LITIGATION', reason: '该事项属于应当通过诉讼途径解决的民事争议。', properPath: '请依法向有管辖权的人民法院起诉。' };
  }
}
