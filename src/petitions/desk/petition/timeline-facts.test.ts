import { describe, expect, it } from 'vitest';
import { labelOf, type LabelledCodes } from '../../domain/labels.ts';
import { factsOf, type FactWords } from './timeline-facts.ts';
import { timelineMessages } from './timeline-messages.ts';

const own: Readonly<Record<string, string>> = timelineMessages['zh-CN'];
const words: FactWords = {
  say: (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), own[key] ?? ''),
  own: (key) => own[key],
  of: (kind: keyof LabelledCodes, code) => labelOf(kind, code as never, 'zh-CN'),
};

function told(type: string, detail: Record<string, unknown>, names: Record<string, string> = {}): readonly string[] {
  const entry = { seq: 1, type, label: type, at: '2026-03-10T02:00:00.000Z', on: '2026-03-10', actor: { kind: 'system', name: null } as const, detail, names };
  return factsOf(entry, words).map(({ name, value }) => `${name}：${value}`);
}

describe('a line of the timeline', () => {
  it.each([
    ['to which unit a matter went, and by when it reports back', 'petitionAssigned', { fromUnitId: 'a', toUnitId: 'b', feedbackDueOn: '2026-04-01', note: null }, { b: '清溪钢铁公司' }, ['去向单位：清溪钢铁公司', '反馈期限：2026-04-01']],
    ['which units help', 'petitionAccepted', { coHandlers: ['b', 'c'] }, { b: '钢铁公司', c: '物流公司' }, ['协办单位：钢铁公司、物流公司']],
    ['who was named', 'handlerAssigned', { staffId: 'z' }, { z: '张三' }, ['人员：张三']],
    ['how a review ended', 'reviewDecided', { findings: { decision: 'UPHOLD' } }, {}, ['决定：维持']],
    ['why something was filed', 'petitionFiled', { because: 'THANKS', note: '' }, {}, ['原因：感谢']],
    ['all that who approves a refusal must know', 'refusalDrafted', { draft: { kind: 'NOT_ACCEPTED', ground: 'NA_COMPETENCE', reason: '道路属于市里', properPath: '市道路办', linkedPetitionId: null } }, {}, [`依据：${labelOf('ground', 'NA_COMPETENCE', 'zh-CN')}`, '应当向哪里提出：市道路办']],
    ['how it was followed up', 'followUpRecorded', { followUp: { madeOn: '2026-03-10', method: 'PHONE', progress: '已到账', promiseOutstanding: null, helpNeeded: '岗位' } }, {}, ['回访日期：2026-03-10', '回访方式：电话', '还需要的帮助：岗位']],
    ['which measures were promised', 'executionStarted', { measures: [{ measureNo: 1, text: '补发', dueOn: '2026-04-01', requestId: null }] }, {}, ['措施 1：补发（2026-04-01 前）']],
    ['which kind of help was given', 'assistanceRecorded', { kind: 'SOCIAL', text: '慰问' }, {}, ['救助类型：社会救助']],
    ['whether a supervision was adopted', 'supervisionReplied', { supervisionNo: 1, text: '已整改', adopted: true, reasonsNotAdopted: null }, {}, ['是否采纳建议：采纳']],
    ['nothing that it has no words for', 'opinionApproved', { kind: 'UNKNOWN', unitId: 'nobody' }, {}, []],
  ])('tells %s', (_, type, detail, names, expected) => {
    expect(told(type, detail, names as Record<string, string>)).toEqual(expected);
  });
});
