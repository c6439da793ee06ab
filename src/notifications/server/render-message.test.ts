import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../platform/ui/index.ts';
import { MESSAGE_TEMPLATES, messageSchemas, type Message } from '../domain/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { describeDeliveryError } from './describe-delivery-error.ts';
import { renderMessage } from './render-message.ts';

const trackUrl = 'https://xinfang.example.cn/track';
const office = { number: 'QXJT-20261125-00012', officeName: '清溪集团信访办', trackUrl };
const item = {
  number: 'QXJT-20260310-00007', clockName: '办理', safeDueOn: parsePlainDate('2026-05-08'), statutoryDueOn: parsePlainDate('2026-05-09'),
  daysLeft: 3, url: 'https://xinfang.example.cn/desk/petitions/1',
};
const samples: readonly Message[] = [
  {
    template: 'SUBMISSION_ACKNOWLEDGED',
    params: { ...office, queryCode: 'K7MQ-2XRD-9TWP', receivedOn: '2026-11-25', promises: [{ what: '书面告诉您怎样处理', dueOn: '2026-12-10' }] },
  },
  { template: 'NOTICE_SERVED', params: { ...office, documentTitle: '信访事项受理告知书', documentNumber: '信受〔2026〕3号', whatHappensNext: '已经受理。', byWhen: '最晚5月9日。', howToDisagree: '可以申请回避。' } },
  { template: 'OPINION_SERVED', params: { ...office, documentNumber: '信处〔2026〕12号', reviewBodyName: '清溪市国资委', reviewUntil: '2026-06-11' } },
  { template: 'STILL_SOLVED_ASKED', params: { ...office, weeks: 4 } },
  { template: 'PROTECTION_QUESTION', params: { number: office.number, trackUrl } },
  { template: 'STAFF_DIGEST', params: { today: '2026-05-05', items: [item, { ...item, daysLeft: 0 }, { ...item, daysLeft: -2 }] } },
  { template: 'UNOWNED_WORK', params: { unitName: '清溪钢铁公司', work: '等待签发', count: 2, url: 'https://petitions.example.cn/desk/deputies' } },
  { template: 'DAYS_MOVED', params: { number: office.number, moves: [{ what: '书面告知信访人', wasDueOn: '2026-03-25', isDueOn: '2026-03-26' }], trackUrl } },
];

describe('a message', () => {
  it.each(samples.flatMap((message) => LANGUAGES.map((language) => [message.template, language, message] as const)))('%s is complete in %s', (_, language, message) => {
    const { subject, text } = renderMessage(message, language);
    expect(`${subject}\n${text}`).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(subject).not.toContain('\n');
  });

  it('has a sample here whatever its kind', () => {
    expect(samples.map((each) => each.template)).toEqual(MESSAGE_TEMPLATES);
  });

  it('carries the query code only to the petitioner who gets it with the number', () => {
    const accepting = MESSAGE_TEMPLATES.filter((template) => {
      const params = samples.find((each) => each.template === template)?.params;
      return messageSchemas[template].safeParse({ ...params, queryCode: 'K7MQ-2XRD-9TWP' }).success;
    });
    expect(accepting).toEqual(['SUBMISSION_ACKNOWLEDGED']);
  });

  it('keeps the query code out of the subject, which mailboxes show on locked screens', () => {
    for (const message of samples) expect(renderMessage(message, 'zh-CN').subject).not.toContain('K7MQ');
  });

  it('tells staff how many days are left or how late it is', () => {
    const digest = samples.find((each) => each.template === 'STAFF_DIGEST');
    const { text } = renderMessage(digest as Message, 'zh-CN');
    for (const part of ['还有 3 天', '今天', '已超过 2 天', '宜不晚于2026年5月8日', '法定届满2026年5月9日']) expect(text).toContain(part);
  });

  it('refuses what its kind does not say', () => {
    const strange = { template: 'OPINION_SERVED', params: { ...samples[2]?.params, petitionerName: '王秀兰' } } as unknown as Message;
    expect(() => renderMessage(strange, 'en')).toThrow();
  });
});

describe('the fault of a delivery', () => {
  it.each(LANGUAGES)('is told in %s, with the code of the mail server', (language) => {
    expect(describeDeliveryError('refused:550', language)).toContain('550');
    for (const code of ['no_smtp', 'unreachable', 'gave_up', 'unreadable']) expect(describeDeliveryError(code, language)).not.toContain(code);
  });
});
