import type { InternalLetterType } from '../letters/letter-audience.ts';

const head = { petitionNumber: 'QXJT-20260310-00007', matter: '2025年加班工资和高温津贴发放问题' };
const hearing = { hostName: '郑洁', recorderName: '陈晓' };
const passedOn = {
  ...head, addressee: '清溪集团有限公司钢铁分公司', receivedOn: '2026-03-10', channelLabel: '网上', classLabel: '申诉求决', suggestedRouteLabel: '信访程序（第三十一条第六项）',
  requests: ['补发2025年度未支付的加班工资。', '补发2025年6月至9月高温津贴。'], materials: ['附件1：PDF文件，48 KB', '附件2：图片，213 KB'],
  note: '该事项涉及多名职工，请一并核查同车间的发放情况。',
  contact: { name: '清溪集团有限公司', phone: '0575-8830 1206', address: '清溪市滨江路88号信访接待室' },
};

/** Samples of the papers between units and of the office's records. */
export const officeSamples: { readonly [Type in InternalLetterType]: Record<string, unknown> } = {
  LETTER_TRANSFER: passedOn,
  LETTER_ASSIGN: { ...passedOn, feedbackDueOn: '2026-05-09', reportMustSay: ['办理过程', '办理结果和依据', '信访人对办理结果的意见', '处理意见书、送达回证等附件'] },
  OBJECTION: {
    ...head, addressee: '清溪集团有限公司', receivedOn: '2026-03-13', suggestedUnitName: '清溪集团有限公司物流分公司',
    reason: '来信人所在的运输班组已于2025年1月1日整体划转物流分公司，其后的考勤和工资均由物流分公司管理。',
    competence: '《关于运输班组划转的通知》（清集人〔2024〕31号）；2025年1月以后的工资发放表由物流分公司编制。',
  },
  COMPLETION_REPORT: {
    ...head, addressee: '清溪集团有限公司', feedbackDueOn: '2026-05-09', attitude: 'AGREES',
    handling: ['2026年3月12日：受理', '2026年3月20日：听取信访人陈述', '2026年4月2日：查阅考勤记录和工资发放表', '2026年4月28日：出具信访事项处理意见书（信处〔2026〕12号）'],
    result: '支持补发加班工资2,184.32元、高温津贴1,200元，已于2026年5月6日发放到位；对赔偿精神损失的请求不予支持，并已说明理由。',
    annexes: ['信访事项处理意见书（信处〔2026〕12号）'],
  },
  LETTER_SUPERVISE: {
    ...head, addressee: '清溪集团有限公司钢铁分公司', ruleId: 'XF-34-1', problem: '该事项应当于2026年5月9日前办结，至今未出具处理意见书，也未办理延期。',
    demand: '请立即查明逾期的原因和责任，向信访人说明情况并尽快出具处理意见书。', replyDueOn: '2026-06-12', suggestion: '建立到期前七日提醒和周调度制度。',
    isListed: true, copyTo: ['清溪集团有限公司'],
  },
  SUPERVISE_REPLY: {
    ...head, addressee: '清溪集团有限公司', raisedOn: '2026-05-13', ruleId: 'XF-34-1', isAdopted: false,
    measures: '我单位已于2026年5月20日出具处理意见书并当面送达，已对承办人谈话提醒。', reasonsNotAdopted: '周调度制度已于2026年1月起实行，不再另行制定。',
  },
  HEARING_MINUTES: {
    ...head, ...hearing, heldOn: '2026-04-15', place: '清溪集团有限公司三楼会议室',
    present: [{ name: '王秀兰', role: '信访人' }, { name: '张某', role: '钢铁分公司车间主任' }, { name: '何静', role: '律师、听证员' }],
    statements: '信访人陈述：全年加班约190小时，只发了一部分。\n单位陈述：考勤与工资表有出入，愿意核对。', questions: '主持人问：高温津贴为何未发？\n单位答：车间装了风扇，认为可以不发。',
    debate: '双方就安装风扇能否免发津贴进行辩论。', evidence: ['考勤记录12份', '温度监测记录'], panelOpinions: '听证员一致认为：安装风扇不免除发放义务。', refusals: '无人拒绝签名。',
  },
  HEARING_REPORT: {
    ...head, ...hearing, addressee: '清溪集团有限公司', closedOn: '2026-04-16', summary: '听证于2026年4月15日举行，双方到场，程序合法。',
    agreedFacts: '全年加班186小时，已付154小时。', disputedFacts: '6月至9月是否应当发放高温津贴。', proposals: '建议支持补发加班工资和高温津贴。',
  },
  FOLLOW_UP: {
    ...head, madeOn: '2026-06-20', method: 'PHONE', followerName: '陈晓', answers: '补发的加班工资和高温津贴已经收到，对答复没有异议。',
    commitments: '承诺的通风设备改造尚未完成，预计2026年7月底完工。', helpNeeded: '家中老人住院，希望了解工会困难补助的申请办法。',
  },
};
