import { describe, expect, it } from 'vitest';
import { PublicInformation } from '../domain/index.ts';
import { fromInformation, toInformation } from './public-information-values.ts';

const zh = {
  onlineChannel: 'https://xf.example.cn', postalAddress: '朝阳路1号', phone: '010-12345678', receptionTime: '工作日 9:00-17:00', receptionPlace: '一楼接待室',
  howToQuery: '凭编号和查询码', procedure: '登记、受理、办理、答复', laws: '《信访工作条例》\n《劳动合同法》',
};

describe('the public information as it is edited', () => {
  // Regulation art. 18
  it('keeps the laws one a line and comes back as it was', () => {
    const information = PublicInformation.parse(toInformation({ zh, lastReviewedOn: '2026-03-10' }));
    expect(information.zh.laws).toEqual(['《信访工作条例》', '《劳动合同法》']);
    expect(fromInformation(information, '2026-03-11')).toEqual({ zh, en: {}, lastReviewedOn: '2026-03-10' });
  });

  it('publishes the English page when it is complete, not before', () => {
    expect(toInformation({ zh, en: { phone: '010-12345678' }, lastReviewedOn: '2026-03-10' })).not.toHaveProperty('en');
    expect(toInformation({ zh, en: zh, lastReviewedOn: '2026-03-10' }).en).toMatchObject({ phone: '010-12345678' });
  });
});
