/** An enquiry or a suggestion, with what is answered to it. */
export interface ShortMatter {
  readonly request: string;
  readonly facts: string;
  readonly answer: string;
}

export const ENQUIRIES: readonly ShortMatter[] = [
  {
    request: '咨询{subject}的办理流程和所需材料', facts: '本人不清楚{subject}归哪个部门管，也不知道要带什么材料',
    answer: '{subject}由{unit}对口部门受理，请携带身份证明和相关凭证，材料齐全的当场登记',
  },
  {
    request: '了解{unit}关于{subject}的现行规定', facts: '网上查到的{subject}规定前后不一，不知道以哪个为准',
    answer: '以{unit}公布的现行办法为准，文本可在服务窗口索取，此前的文件已经废止',
  },
  {
    request: '查询{subject}问题的处理期限', facts: '{month}在{place}登记过，想知道多久有结果',
    answer: '受理之日起六十日内办结，情况复杂的可以延长，不超过三十日，期限可凭查询码在网上查看',
  },
  {
    request: '确认本人是否符合{subject}的条件', facts: '本人情况比较特殊，{place}的工作人员也说不准',
    answer: '经核对所述情况，符合基本条件，具体以审核材料为准，请按告知单补充两项证明',
  },
  {
    request: '咨询{place}有关{subject}的收费依据', facts: '交款{amount}时没有说明依据，想了解清楚',
    answer: '收费依据为双方合同和公示的价目表，明细已经打印，可到服务窗口领取',
  },
  {
    request: '了解{subject}的联系人和电话', facts: '打过{times}电话没有人接',
    answer: '联系人和电话已经更新并公布在网站，非工作时间可以留言，次日回电',
  },
];

export const SUGGESTIONS: readonly ShortMatter[] = [
  {
    request: '建议{unit}就{subject}建立定期公示制度', facts: '{place}的{subject}问题时有发生，主要是大家不了解情况',
    answer: '自下季度起，每季度在公告栏和网站公示{subject}的办理情况',
  },
  {
    request: '建议在{place}设立{subject}意见箱并定期回复', facts: '群众有想法找不到地方说，小问题拖成大问题',
    answer: '在{place}设立意见箱，每周开箱一次，十日内回复',
  },
  {
    request: '建议把{subject}纳入{unit}年度民生实事', facts: '{place}这类问题反复出现，单靠个别处理解决不了',
    answer: '列入明年民生实事备选项目，提交职工代表大会讨论',
  },
  {
    request: '建议借助手机小程序办理{subject}', facts: '跑一趟要半天，手机上办可以省不少时间',
    answer: '在现有服务小程序中增加{subject}栏目，先开通登记和查询',
  },
  {
    request: '建议每季度在{place}开一次{subject}恳谈会', facts: '面对面说一次，比写几封信管用',
    answer: '每季度最后一个周五在{place}召开恳谈会，负责人到场',
  },
  {
    request: '建议完善{subject}的值班和应急安排', facts: '节假日遇到{subject}没有人管，等到上班已经过了{days}天',
    answer: '调整值班表，节假日安排专人，并公布应急电话',
  },
];
