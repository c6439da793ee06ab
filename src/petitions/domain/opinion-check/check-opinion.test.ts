import { describe, expect, it } from 'vitest';
import { buildLibrary, checkCitation, KNOWN_VERSIONS } from '../../../law/domain/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import type { RequestId, UnitId } from '../ids.ts';
import type { OpinionContent } from '../records.ts';
import { id } from '../testing/index.ts';
import { checkOpinion, type OpinionSources } from './check-opinion.ts';
import { canBeOverruled } from './finding.ts';

const WAGES = id<RequestId>('request', 1);
const ROOF = id<RequestId>('request', 2);
const library = buildLibrary(KNOWN_VERSIONS);
const REMEDY = { right: 'REVIEW', bodyUnitId: id<UnitId>('unit', 1), bodyName: '清溪集团', days: 30 } as const;
const BASIS = ['《劳动法》第五十条'];

const sources = (changes: Partial<OpinionSources> = {}): OpinionSources => ({
  requests: [{ requestId: WAGES, text: '补发2026年1月至3月拖欠的工资' }],
  registeredText: '我在炼钢厂上班，三个月没有发工资。',
  earlier: [],
  otherNames: [],
  checkCitation: (line) => checkCitation(library, line, parsePlainDate('2026-11-25')),
  ...changes,
});

const draft = (changes: Partial<OpinionContent> = {}): OpinionContent => ({
  facts: '经查，炼钢厂2026年1月至3月未向你发放工资共计12600元。',
  reasons: '用人单位应当按月足额支付工资。',
  answers: [{ requestId: WAGES, decision: 'SUPPORT', explanation: '支持你的请求，由炼钢厂于2026年12月10日前补发拖欠的工资。', legalBasis: BASIS }],
  remedyLine: REMEDY,
  ...changes,
});

const answer = (explanation: string, changes: Partial<OpinionContent['answers'][number]> = {}) => ({ requestId: WAGES, decision: 'NOT_SUPPORT' as const, explanation, legalBasis: BASIS, ...changes });
const kindsOf = (content: OpinionContent, known = sources()) => checkOpinion(content, known).map(({ kind }) => kind);

describe('the check before signing', () => {
  it('finds nothing in an opinion that answers everything on valid law', () => {
    expect(checkOpinion(draft(), sources())).toEqual([]);
  });

  it('finds what the law wants and no reason can replace', () => {
    const requests = [...sources().requests, { requestId: ROOF, text: '维修宿舍屋顶' }];
    const findings = checkOpinion(draft({ answers: [answer('没有约定的，不予补发工资。', { legalBasis: [] })], remedyLine: null }), sources({ requests }));
    expect(findings.map(({ kind, part, requestId }) => [kind, part, requestId])).toEqual([
      ['DEMAND_UNANSWERED', 'ANSWER', ROOF],
      ['BASIS_MISSING', 'BASIS', WAGES],
      ['REMEDY_MISSING', 'REMEDY', null],
    ]);
    expect(findings.some(canBeOverruled)).toBe(false);
  });

  it('finds a demand that stands in the letter and in no listed request', () => {
    const registeredText = '我在炼钢厂上班，三个月没有发工资，请求补发拖欠的工资。宿舍漏雨半年了，希望公司尽快派人维修屋顶。今天天气很好。';
    const findings = checkOpinion(draft(), sources({ registeredText }));
    expect(findings.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([['DEMAND_NOT_LISTED', '宿舍漏雨半年了，希望公司尽快派人维修屋顶。']]);
  });

  it.each([
    ['您好，您反映的问题已收悉，已转有关部门处理，感谢您的关心。'],
    ['公司高度重视，将认真研究。'],
    ['食堂的菜单每周公布一次，由后勤部门负责，欢迎监督。'],
    ['不行。'],
  ])('finds that “%s” does not answer', (explanation) => {
    expect(kindsOf(draft({ answers: [answer(explanation)] }))).toEqual(['ANSWER_EVADES']);
  });

  it.each([['你2026年1月至3月未出勤，不予补发工资。'], ['拖欠的工资已于2026年4月2日补发。']])('takes “%s” for an answer', (explanation) => {
    expect(kindsOf(draft({ answers: [answer(explanation)] }))).toEqual([]);
  });

  it.each([
    ['公司规定', 'BASIS_UNREADABLE'],
    ['《劳动法》', 'BASIS_NO_ARTICLE'],
    ['《员工手册》第三条', 'BASIS_NOT_KNOWN'],
    ['《信访条例》第三十六条', 'BASIS_NOT_IN_FORCE'],
    ['《劳动法》第一百零八条', 'BASIS_NO_SUCH_ARTICLE'],
  ])('finds what is wrong with the basis %s', (line, kind) => {
    expect(kindsOf(draft({ answers: [answer('你未出勤，不予补发工资。', { legalBasis: [line] })] }))).toEqual([kind]);
  });

  it('finds a decision that is the reverse of an earlier one on the same demand, and another number for the same fact', () => {
    const earlier = [{ documentNumber: '信处〔2026〕3号', answers: [{ request: '补发2026年1月至3月拖欠的工资', decision: 'NOT_SUPPORT' as const }], text: '经查，炼钢厂2026年1月至3月未向你发放工资共计8600元。' }];
    const findings = checkOpinion(draft(), sources({ earlier }));
    expect(findings.map(({ kind, part, against, decision }) => [kind, part, against, decision])).toEqual([
      ['CONTRADICTS_EARLIER', 'ANSWER', '信处〔2026〕3号', 'NOT_SUPPORT'],
      ['CONTRADICTS_EARLIER', 'FACTS', '信处〔2026〕3号: 经查，炼钢厂2026年1月至3月未向你发放工资共计8600元。', null],
    ]);
  });

  it('finds the same sentence with two amounts within one draft', () => {
    expect(kindsOf(draft({ reasons: '经查，炼钢厂2026年1月至3月未向你发放工资共计16200元。' }))).toEqual(['CONTRADICTS_ITSELF']);
  });

  it('finds numbers of persons by their check digit, mobiles, mail, and names of others', () => {
    const facts = '证人周平（身份证110101199003077758，电话13812345678，zhou@example.cn）证实。合同编号110101199003077759，金额6222021234567890123元。';
    const found = checkOpinion(draft({ facts }), sources({ otherNames: ['周平', '平', '李四'] }));
    expect(found.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
      ['PERSONAL_DATA', '110101199003077758'], ['PERSONAL_DATA', '13812345678'], ['PERSONAL_DATA', 'zhou@example.cn'], ['THIRD_PERSON_NAMED', '周平'],
    ]);
  });

  it('gives a finding the same key until its words change', () => {
    const key = (explanation: string) => checkOpinion(draft({ answers: [answer(explanation)] }), sources())[0]?.key;
    expect(key('已收悉。')).toBe(key('已收悉。'));
    expect(key('已收悉。')).not.toBe(key('已经收悉。'));
  });
});
