import { describe, expect, it } from 'vitest';
import { PublicInformation } from './public-information.ts';

const zh = {
  onlineChannel: 'https://petition.example.cn',
  postalAddress: '示例市示例路1号',
  phone: '010-12345678',
  receptionTime: '工作日 9:00-11:30',
  receptionPlace: '一楼接待室',
  howToQuery: '凭信访编号和查询码在网上查询',
  laws: ['《信访工作条例》'],
  procedure: '登记、受理、办理、答复、复查、复核',
};

describe('the public information of a unit', () => {
  it('is complete with the eight parts and the day of review', () => {
    expect(PublicInformation.safeParse({ zh, lastReviewedOn: '2026-10-01' }).success).toBe(true);
  });

  // Regulation art. 18: each of these must be published.
  it.each(Object.keys(zh))('is refused without %s', (part) => {
    expect(PublicInformation.safeParse({ zh: { ...zh, [part]: '' }, lastReviewedOn: '2026-10-01' }).success).toBe(false);
  });

  it('is refused without laws, and without a real day of review', () => {
    expect(PublicInformation.safeParse({ zh: { ...zh, laws: [] }, lastReviewedOn: '2026-10-01' }).success).toBe(false);
    expect(PublicInformation.safeParse({ zh, lastReviewedOn: '2026-02-30' }).success).toBe(false);
  });
});
