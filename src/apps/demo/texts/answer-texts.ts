import type { Adoption, Decision, FindingOutcome, OpinionContent, RequestAnswer, ReviewDecision } from '../../../petitions/domain/index.ts';
import type { Random } from '../random.ts';
import { fill, type Scene, shortMatterOf } from './scene.ts';

/** How facts are found out, by what it is about. */
const METHODS: readonly (readonly [prefix: string, methods: readonly string[]])[] = [
  ['0101', ['核对考勤和工资台账', '询问班组长和同岗位职工', '查阅银行代发记录']],
  ['01', ['查阅人事档案和劳动合同', '核对社会保险缴费记录', '询问经办人员']],
  ['02', ['查阅退休审批档案', '走访老同事核实', '核对发放台账']],
  ['0301', ['现场查勘并做淋水试验', '委托检测机构检测', '查阅竣工资料和维修记录']],
  ['03', ['现场查看并拍照', '查阅物业合同和收费台账', '询问相邻住户']],
  ['04', ['查阅征收档案和评估报告', '现场测量核对', '核对补偿协议和付款凭证']],
  ['05', ['调看车载监控录像', '核对调度和卫星定位记录', '询问当班驾驶员和乘客']],
  ['0602', ['现场采样检测', '调取在线监测数据', '走访周边住户']],
  ['06', ['现场检查设备和通道', '查阅隐患台账和检修记录', '询问班组人员']],
  ['07', ['查阅合同和审批资料', '询问经办人员', '核对收发文登记']],
  ['08', ['组织相关部门论证', '到现场调研']],
];

export function chooseMethod(random: Random, { theme }: Scene): string {
  return random.pick(METHODS.find(([prefix]) => theme.code.startsWith(prefix))?.[1] ?? ['查阅资料']);
}

export function writeFinding(random: Random, scene: Scene, method: string, outcome: FindingOutcome): string {
  const fact = random.pick(scene.facts);
  switch (outcome) {
    case 'PROVEN':
      return `经${method}，${fact}，情况属实。${random.pick(['已固定相关证据', '相关责任环节已经明确', '已形成书面记录并由在场人员签字'])}。`;
    case 'PARTLY_PROVEN':
      return `经${method}，${fact}一节属实；${random.pick(['时间和数额与所述有出入', '其余部分没有找到书面依据', '原因与信访人所述不完全一致'])}。`;
    case 'NOT_PROVEN':
      return `经${method}，现有材料不足以证实所反映的情况。${random.pick(['信访人表示暂无其他证据', '已向信访人说明查证经过', '如有新的证据可以随时补充'])}。`;
  }
}

export function writeStatement(random: Random, scene: Scene): string {
  const said = random.pick(['信访人陈述', '信访人当面说明', '电话中信访人表示']);
  return `${said}：${scene.facts.join('；')}。请求为：${scene.requests.join('；')}。记录经本人核对无误。`;
}

interface Wording {
  readonly scene: Scene;
  readonly requestIds: readonly RequestAnswer['requestId'][];
  readonly decisions: readonly Decision[];
  readonly remedyLine: OpinionContent['remedyLine'];
  /** Not the first handling: the review sent it back. */
  readonly isAnew: boolean;
  readonly outcome: FindingOutcome;
}

/** Regulation art. 32: requests, facts, reasons, decision and legal basis, request by request. */
export function writeOpinion(random: Random, { scene, requestIds, decisions, remedyLine, isAnew, outcome }: Wording): OpinionContent {
  const laws = scene.theme.group.laws;
  return {
    facts: `${isAnew ? '根据复查意见重新调查：' : '经调查：'}${sayFacts(random, scene, outcome)}${random.pick(EVIDENCE)}。`,
    reasons: `${isAnew ? '重新审核后认为，' : ''}${random.pick(['依照有关规定，应当区分情况分别处理', '结合事实和规定，对各项请求逐一答复如下', '所提请求与规定对照，处理如下'])}。${scene.reasons.join('。')}。`,
    answers: requestIds.map((requestId, index) => ({
      requestId,
      decision: decisions[index] ?? 'EXPLAIN',
      explanation: explain(scene, decisions[index] ?? 'EXPLAIN', index),
      legalBasis: random.shuffle(laws).slice(0, random.int(1, Math.min(2, laws.length))),
    })),
    remedyLine,
  };
}

const EVIDENCE = ['上述事实有台账、现场记录和当事人陈述为证', '调查过程已形成笔录，经双方核对', '有关书证已经入卷'];

function sayFacts(random: Random, { facts }: Scene, outcome: FindingOutcome): string {
  const [first = '', ...rest] = facts;
  if (outcome === 'PROVEN') return `${facts.join('。')}，情况属实。`;
  if (outcome === 'PARTLY_PROVEN') return `${first}，情况基本属实；${rest.length > 0 ? `关于“${rest.join('；')}”，没有查到书面依据` : '其余细节双方说法不一'}。`;
  return `信访人反映“${facts.join('；')}”，${random.pick(['经查现有材料不足以证实', '经多方查证未发现相应证据', '与台账记录不符'])}。`;
}

function explain(scene: Scene, decision: Decision, index: number): string {
  const { explanations } = scene.theme;
  const explanation = fill(explanations[index % explanations.length] ?? '', scene.slots);
  switch (decision) {
    case 'SUPPORT':
      return `该项请求有事实和规定依据，予以支持：${writeMeasure(scene, index)}。`;
    case 'EXPLAIN':
      return `就该项请求解释如下：${explanation}。`;
    case 'NOT_SUPPORT':
      return `该项请求缺少依据，不予支持：${explanation}。`;
  }
}

/** What is done about the request. */
export function writeMeasure({ remedies }: Scene, index: number): string {
  return remedies[index] ?? remedies[0] ?? '';
}

const LIMITS = ['需要较大投入，列入明年计划', '现有系统暂不支持，升级后再行考虑', '需经职工代表大会讨论', '涉及其他单位职权，已转告研究'];

export function writeReply(random: Random, scene: Scene, adoption: Adoption | null): { readonly text: string; readonly reason: string | null } {
  const short = shortMatterOf(scene, adoption === null ? 'ENQUIRY' : 'SUGGESTION');
  const remedy = short?.answer ?? writeMeasure(scene, 0);
  const explanation = short ? random.pick(LIMITS) : fill(random.pick(scene.theme.explanations), scene.slots);
  const contact = random.pick(['如有疑问，可在工作时间来电或到接待室咨询', '感谢您的关心和支持', '欢迎继续提出意见']);
  switch (adoption) {
    case 'ADOPTED':
      return { text: `您提出的建议很有价值，我们决定采纳：${remedy}。${contact}。`, reason: null };
    case 'PARTLY_ADOPTED':
      return { text: `您的建议部分采纳：${remedy}。${contact}。`, reason: `${explanation}，其余部分暂不具备条件。` };
    case 'NOT_ADOPTED':
      return { text: `您的建议已经认真研究，目前暂不采纳。${contact}。`, reason: `${explanation}。` };
    case null:
      return { text: `您咨询的事项答复如下：${remedy}。${fill('具体可与{unit}联系。', scene.slots)}${contact}。`, reason: null };
  }
}

const REVIEW_REASONS: Readonly<Record<ReviewDecision, readonly string[]>> = {
  UPHOLD: ['原处理意见认定事实清楚、依据正确、程序适当，应予维持', '复查请求没有提出新的事实和理由，原处理意见并无不当'],
  VARY: ['原处理意见认定基本事实清楚，但部分请求处理不当，应予变更', '原处理意见适用标准有误，直接变更更有利于及时解决'],
  REVOKE_REMAND: ['原处理意见调查不充分，主要事实没有查清，应予撤销并重新处理', '原处理意见遗漏了请求，程序上有欠缺，撤销后由原单位重新办理'],
};

export function writeReviewReasons(random: Random, decision: ReviewDecision): string {
  return `${random.pick(REVIEW_REASONS[decision])}。`;
}

export function writeReviewFacts(random: Random, scene: Scene): string {
  return `${random.pick(['经复查', '经审核原卷并向双方核实', '经查阅卷宗、询问当事人'])}：${scene.facts.join('。')}。`;
}
