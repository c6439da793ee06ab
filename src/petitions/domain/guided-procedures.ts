import type { LimitationPeriod } from '../../clock/domain/index.ts';
import type { AppealRoute } from './codes.ts';

interface Procedure {
  readonly route: Exclude<AppealRoute, 'PETITION'>;
  /** As it stands in the notice until a person names the body: who is competent hangs on place and matter. */
  readonly body: string;
  readonly legalBasis: readonly string[];
  readonly materials: readonly string[];
  /** The period that runs there, and how a notice words it; null where the law sets none of its own. */
  readonly period: LimitationPeriod | null;
  readonly applyBefore: string | null;
}

/** Art. 31(1)-(5): the procedures that a matter is led into, with what a notice says of each. Letters are in Chinese. */
export const GUIDED_PROCEDURES = {
  CIVIL_LAWSUIT: {
    route: 'LITIGATION', body: '有管辖权的人民法院', legalBasis: ['《民事诉讼法》第一百二十二条', '《民法典》第一百八十八条'],
    materials: ['起诉状及副本', '身份证明', '合同、付款凭证等证据材料'], period: 'CIVIL_LAWSUIT', applyBefore: '自知道或者应当知道权利受到损害以及义务人之日起三年内起诉。',
  },
  ADMIN_LAWSUIT: {
    route: 'LITIGATION', body: '有管辖权的人民法院', legalBasis: ['《行政诉讼法》第四十六条', '《行政诉讼法》第四十九条'],
    materials: ['起诉状及副本', '身份证明', '被诉行政行为的文书'], period: 'ADMIN_LAWSUIT', applyBefore: '自知道或者应当知道作出行政行为之日起六个月内起诉。',
  },
  LABOUR_LAWSUIT: {
    route: 'LITIGATION', body: '有管辖权的人民法院', legalBasis: ['《劳动争议调解仲裁法》第五十条'],
    materials: ['起诉状及副本', '身份证明', '仲裁裁决书及送达证明'], period: 'LABOUR_LAWSUIT', applyBefore: '自收到仲裁裁决书之日起十五日内向人民法院起诉。',
  },
  POLICE_OR_PROSECUTION: {
    route: 'LITIGATION', body: '有管辖权的公安机关或者人民检察院', legalBasis: ['《信访工作条例》第三十一条'], materials: ['书面材料', '身份证明', '证据线索'], period: null, applyBefore: null,
  },
  LABOUR_ARBITRATION: {
    route: 'ARBITRATION', body: '有管辖权的劳动人事争议仲裁委员会', legalBasis: ['《劳动争议调解仲裁法》第二条', '《劳动争议调解仲裁法》第二十七条'],
    materials: ['仲裁申请书及副本', '身份证明', '劳动合同或者其他证明劳动关系的材料', '工资支付凭证等证据'], period: 'LABOUR_ARBITRATION', applyBefore: '自知道或者应当知道权利被侵害之日起一年内申请仲裁。',
  },
  PARTY_APPEAL: {
    route: 'PARTY_APPEAL', body: '作出处理决定的党组织或者其上级党组织', legalBasis: ['《信访工作条例》第三十一条'], materials: ['申诉书', '处理决定'], period: null, applyBefore: null,
  },
  ADMIN_RECONSIDERATION: {
    route: 'ADMIN_PROCEDURE', body: '有管辖权的行政复议机关', legalBasis: ['《行政复议法》第二十条'],
    materials: ['行政复议申请书', '身份证明', '被申请复议的行政行为的文书'], period: 'ADMIN_RECONSIDERATION', applyBefore: '自知道或者应当知道该行政行为之日起六十日内申请行政复议。',
  },
  ADMIN_APPLICATION: {
    route: 'ADMIN_PROCEDURE', body: '有权办理的行政机关', legalBasis: ['《信访工作条例》第三十一条'], materials: ['申请书', '身份证明', '办理该事项所需的材料'], period: null, applyBefore: null,
  },
  ENFORCEMENT: {
    route: 'ENFORCEMENT_DUTY', body: '有权查处的行政机关', legalBasis: ['《信访工作条例》第三十一条'], materials: ['投诉举报材料', '现场照片等证据'], period: null, applyBefore: null,
  },
} as const satisfies Record<string, Procedure>;

export type GuidedProcedure = keyof typeof GUIDED_PROCEDURES;
export const GUIDED_PROCEDURE_CODES = Object.keys(GUIDED_PROCEDURES) as readonly GuidedProcedure[];

/** The procedures of a route, the likeliest first. */
export function listProcedures(route: AppealRoute | null): readonly GuidedProcedure[] {
  return GUIDED_PROCEDURE_CODES.filter((code) => GUIDED_PROCEDURES[code].route === route);
}
