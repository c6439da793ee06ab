import type { PublicInformation, PublicInformationText } from '../../../organisation/domain/index.ts';
import type { PlainDate } from '../../../platform/kernel/index.ts';

interface Office {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly address: string;
  readonly addressEn: string;
  readonly phone: string;
}

// 0000 stands for an area code that no place has.
const OFFICES: readonly Office[] = [
  {
    code: 'LJJT', name: '岚江实业集团有限公司信访办公室', nameEn: 'Petition Office of Lanjiang Industrial Group', phone: '0000-6218000（工作日 8:30—17:30）',
    address: '岚江市江北区滨江大道88号集团大厦一楼，邮政编码000010', addressEn: 'Ground floor, 88 Binjiang Avenue, Jiangbei, Lanjiang 000010',
  },
  {
    code: 'LJZZ', name: '岚江装备制造有限公司信访办公室', nameEn: 'Petition Office of Lanjiang Equipment Manufacturing', phone: '0000-6218110（工作日 8:00—17:00）',
    address: '岚江市高新区工业四路19号厂前区二号楼，邮政编码000021', addressEn: 'Building 2, 19 Gongye Fourth Road, Hi-tech Zone, Lanjiang 000021',
  },
  {
    code: 'LJZY', name: '岚江置业发展有限公司信访办公室', nameEn: 'Petition Office of Lanjiang Property Development', phone: '0000-6218220（工作日 8:30—17:30）',
    address: '岚江市南湖区望湖路7号置业中心三楼，邮政编码000032', addressEn: 'Third floor, 7 Wanghu Road, Nanhu, Lanjiang 000032',
  },
  {
    code: 'LJJY', name: '岚江交通运输有限公司信访办公室', nameEn: 'Petition Office of Lanjiang Transport', phone: '0000-6218330（每日 7:30—19:30）',
    address: '岚江市江北区站前街2号调度中心一楼，邮政编码000011', addressEn: 'Ground floor, 2 Zhanqian Street, Jiangbei, Lanjiang 000011',
  },
];

/** What Regulation art. 18 obliges the group and each company to publish. */
export function describePublicInformation(lastReviewedOn: PlainDate): readonly { readonly code: string; readonly information: PublicInformation }[] {
  return OFFICES.map((office) => ({ code: office.code, information: { zh: inChinese(office), en: inEnglish(office), lastReviewedOn } }));
}

function inChinese({ name, address, phone }: Office): PublicInformationText {
  return {
    onlineChannel: '网上信访：本网站首页“提交信访事项”，全天受理；提交后即可下载带签名的接收回执。',
    postalAddress: `${address}\n收件人：${name}`,
    phone: `${phone}\n非工作时间可留言，工作人员于下一个工作日回电。`,
    receptionTime: '每周一至周五 9:00—11:30、14:00—17:00（法定节假日除外）；每月15日为领导干部接待日，遇休息日顺延。',
    receptionPlace: `${name}接待室。多人提出共同信访事项的，请推选不超过五名代表。`,
    howToQuery: '凭登记编号和查询码，可在本网站“查询进展”页面查看办理进度、期限和答复，并可补充材料、评价和请求复查；也可来电或到接待室查询。',
    laws: [
      '《信访工作条例》（2022年5月1日起施行）',
      '《信访事项简易办理办法》（国信办发〔2022〕17号）',
      '《中华人民共和国个人信息保护法》',
      '《岚江实业集团信访工作办法》',
    ],
    procedure: '收到信访事项后予以登记，十五日内书面告知接收情况以及处理途径和程序；属于本单位职权的，自受理之日起六十日内办结并出具处理意见书，情况复杂的经批准可以延长不超过三十日；不服处理意见的，自收到之日起三十日内可以请求复查，不服复查意见的可以请求复核。',
  };
}

function inEnglish({ nameEn, addressEn, phone }: Office): PublicInformationText {
  return {
    onlineChannel: 'Online: "Submit" on the first page of this site, at any hour; a signed receipt can be downloaded at once.',
    postalAddress: `${addressEn}\nTo: ${nameEn}`,
    phone: `${phone.slice(0, 12)} (working days)\nOutside these hours leave a message; we call back on the next working day.`,
    receptionTime: 'Monday to Friday 9:00-11:30 and 14:00-17:00, except public holidays. Leaders receive visitors on the 15th of each month, or on the next working day.',
    receptionPlace: `Reception room of the ${nameEn}. Groups choose at most five representatives.`,
    howToQuery: 'With the registration number and the query code, "Track" on this site shows progress, time limits and answers; there you can also add material, rate and ask for a review. You may ask by telephone or in person as well.',
    laws: [
      'Regulation on Petition Work (in force since 1 May 2022)',
      'Measures for the Simple Handling of Petition Matters (2022, No. 17)',
      'Personal Information Protection Law',
      'Petition Rules of Lanjiang Industrial Group',
    ],
    procedure: 'Every matter is registered, and within 15 days you are told in writing how it was received and what happens next. What lies within our competence is decided within 60 days of acceptance, with an opinion in writing; a complex matter may be extended once by up to 30 days. Within 30 days of receiving the opinion you may ask for a review, and after it for a re-review.',
  };
}
