import { describe, expect, it } from 'vitest';
import { OpinionContent } from '../../domain/records.ts';
import { fromContent, toContent } from './opinion-values.ts';

const [first, second] = ['7a4c6f0e-0f5e-4a57-9f0a-0d3b6a6f1c11', '7a4c6f0e-0f5e-4a57-9f0a-0d3b6a6f1c12'];
const requests = [{ requestId: first, text: '支付工资' }, { requestId: second, text: '补缴社保' }];
const remedy = { bodyUnitId: '7a4c6f0e-0f5e-4a57-9f0a-0d3b6a6f1c13', bodyName: '启明集团', days: 30 };
const values = {
  facts: '欠薪三个月属实。', reasons: '劳动合同有效。', major: true,
  answers: { [first]: { decision: 'SUPPORT', explanation: '十日内付清。', legalBasis: '《劳动合同法》第三十条\n\n《工资支付暂行规定》第七条' } as const },
};

describe('the opinion that the form drafts', () => {
  // Regulation art. 32
  it('answers every request in order and shows by a blank what is still missing', () => {
    const content = toContent(values, requests, remedy);
    expect(content.answers).toEqual([
      { requestId: first, decision: 'SUPPORT', explanation: '十日内付清。', legalBasis: ['《劳动合同法》第三十条', '《工资支付暂行规定》第七条'] },
      { requestId: second, decision: null, explanation: '', legalBasis: [] },
    ]);
    expect(OpinionContent.parse(content).remedyLine).toEqual({ right: 'REVIEW', ...remedy });
  });

  it('has no remedy line where no body reviews the unit', () => {
    expect(toContent({}, requests, null).remedyLine).toBeNull();
  });

  it('comes back into the form as it was', () => {
    const content = OpinionContent.parse(toContent(values, requests, remedy));
    expect(toContent(fromContent(content, true), requests, remedy)).toEqual(content);
  });
});
