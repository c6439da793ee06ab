import { describe, expect, it } from 'vitest';
import { StaffRegistration } from '../../contract.ts';
import { CHANNELS } from '../../domain/codes.ts';
import { toRegistration, type RegistrationValues } from './registration-values.ts';

const today = '2026-03-10';
const filled: RegistrationValues = {
  title: ' 拖欠工资 ',
  requests: [' 支付三个月工资 ', '', undefined, '补缴社会保险'],
  facts: '自2025年12月起未发工资。',
  petitioners: [{ name: ' 李秀英 ', phone: '13800000000', address: '' }, { name: '赵强' }, { name: ' ' }],
  details: { arrivedAt: '09:10', materials: '工资条\n\n合同复印件', signedByPetitioner: true, receiptHandedOver: false, pages: '3', postmarkOn: '2026-03-08' },
};

describe('what the registration form sends', () => {
  it.each(CHANNELS)('is what the server accepts for %s, even when only the request and the facts are typed', (channel) => {
    const body = toRegistration({ requests: ['退还押金'], facts: '押金未退。' }, channel, today);
    expect(StaffRegistration.parse(body)).toMatchObject({ channel, receivedOn: today, petitionerCount: 1, source: { via: 'DIRECT' } });
  });

  it('leaves out blank lines, blank people and the fields of another channel', () => {
    const body = toRegistration(filled, 'VISIT', today);
    expect(body.requests).toEqual(['支付三个月工资', '补缴社会保险']);
    expect(body.petitioners).toEqual([
      { name: '李秀英', phone: '13800000000', kind: 'PERSON', capacity: 'MAIN' },
      { name: '赵强', kind: 'PERSON', capacity: 'REPRESENTATIVE' },
    ]);
    expect(body.channelDetails).toEqual({ arrivedAt: '09:10', materials: ['工资条', '合同复印件'], signedByPetitioner: true });
    expect(toRegistration(filled, 'LETTER', today).channelDetails).toEqual({ pages: 3, postmarkOn: '2026-03-08' });
  });

  it('sends nobody for an anonymous matter and counts at least those who are named', () => {
    expect(toRegistration({ ...filled, anonymous: true }, 'LETTER', today).petitioners).toEqual([]);
    expect(toRegistration(filled, 'LETTER', today).petitionerCount).toBe(2);
    expect(toRegistration({ ...filled, petitionerCount: 40 }, 'LETTER', today).petitionerCount).toBe(40);
  });

  // Regulation art. 22: an assignment sets the day by which the result is reported back.
  it('names the body that passed it on, and for an assignment the day of the report back', () => {
    const assigned = toRegistration({ ...filled, via: 'ASSIGNMENT', fromBody: '市信访局', feedbackDueOn: '2026-04-30' }, 'OTHER', today);
    expect(StaffRegistration.parse(assigned).source).toEqual({ via: 'ASSIGNMENT', fromBody: '市信访局', feedbackDueOn: '2026-04-30' });
    expect(toRegistration({ ...filled, via: 'TRANSFER', fromBody: '市信访局', feedbackDueOn: '2026-04-30' }, 'OTHER', today).source).toEqual({ via: 'TRANSFER', fromBody: '市信访局' });
  });
});
