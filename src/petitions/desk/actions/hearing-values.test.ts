import { describe, expect, it } from 'vitest';
import { toCall, toMinutes, toReport } from './hearing-values.ts';

describe('what is typed into the forms of a hearing', () => {
  it('calls nobody unless a notice is wanted', () => {
    expect(toCall({ withNotice: false, place: '会议室' })).toEqual({});
    expect(toCall({ withNotice: true, heldOn: '2026-04-15', time: '09:30', place: '会议室', otherParties: '钢铁公司\n\n 物流公司 ' })).toEqual({
      call: { heldOn: '2026-04-15', time: '09:30', place: '会议室', otherParties: ['钢铁公司', '物流公司'], witnesses: [], materials: [] },
    });
  });

  it('names one person a line, with what he is after a comma of either kind', () => {
    const { present, debate } = toMinutes({ heldOn: '2026-04-15', place: '会议室', statements: '陈述', present: '王秀兰，信访人\n何静, 律师、听证员\n张某', debate: ' ' });
    expect(present).toEqual([{ name: '王秀兰', role: '信访人' }, { name: '何静', role: '律师、听证员' }, { name: '张某', role: null }]);
    expect(debate).toBeNull();
  });

  it('makes a report only where one is wanted', () => {
    expect(toReport({ agreedFacts: '属实', proposals: '支持' })).toEqual({});
    expect(toReport({ withReport: true, agreedFacts: '属实', proposals: '支持' })).toEqual({ report: { agreedFacts: '属实', disputedFacts: null, proposals: '支持' } });
  });
});
