import type { ThemeField, ThemeGroup } from './theme-node.ts';

const contracts: ThemeGroup = {
  code: '0701', name: '工程与采购', nameEn: 'Works and procurement', place: 'COMPANY',
  laws: ['《保障中小企业款项支付条例》第六条', '《中华人民共和国招标投标法》第六十五条'],
  leaves: [
    {
      code: '070101', name: '工程款支付', nameEn: 'Payment for works', subject: '工程款支付',
      requests: ['支付拖欠的工程款{amount}', '办理竣工结算', '退还质量保证金'],
      facts: ['本单位承建{place}的改造工程，{month}已经验收，尚欠{amount}', '结算资料交上去{months}个月没有审定', '工人等着发工资，再拖下去要出问题'],
      reasons: ['合同约定验收后三十日内付款', '拖欠影响农民工工资发放'],
      remedies: ['在{days}日内支付无争议部分，优先支付人工费', '一个月内完成竣工结算', '质量保证金到期即予退还'],
      explanations: ['结算审计尚未完成，存在工程量争议，可依合同申请仲裁', '付款条件中的竣工资料不全，补齐后支付'],
    },
    {
      code: '070102', name: '招标采购', nameEn: 'Tenders', subject: '招标采购',
      requests: ['复核{place}物资采购项目的评标结果', '公布未中标原因', '暂停该项目的合同签订'],
      facts: ['{month}参加{place}的采购项目，报价最低却没有中标', '招标文件设置与项目无关的资质条件', '开标时间临时提前，有单位来不及到场'],
      reasons: ['招标应当公开、公平、公正', '投标人有权提出异议'],
      remedies: ['重新组织评标并公告结果', '书面告知各项评分和未中标原因', '修改不合理条款后重新招标'],
      explanations: ['评标采用综合评分，得分明细已书面告知', '资质条件与安全要求相关，未超出规定'],
    },
  ],
};

const conduct: ThemeGroup = {
  code: '0702', name: '干部作风', nameEn: 'Conduct', place: 'COMPANY',
  laws: ['《信访工作条例》第二十八条', '《国有企业管理人员处分条例》第四条'],
  leaves: [
    {
      code: '070201', name: '办事推诿', nameEn: 'Evasion', subject: '办事推诿拖延',
      requests: ['明确经办人和办结期限', '对推诿拖延的情况作出说明', '尽快办结本人{month}提出的申请'],
      facts: ['本人到{place}办事跑了{times}，每次都说经办人不在', '材料交了{days}天没有回音', '窗口之间互相推脱，没有一次性告知'],
      reasons: ['企业服务承诺写明五个工作日办结', '多次往返耽误工作'],
      remedies: ['指定专人办理，三日内书面告知办结期限', '对当事人批评教育，并向本人说明和致歉', '五个工作日内办结本人的申请'],
      explanations: ['该事项需上级审批，进度已逐次告知', '缺少一项证明材料，补齐后当日办结'],
    },
    {
      code: '070202', name: '选人用人', nameEn: 'Appointments', subject: '岗位竞聘',
      requests: ['公布{place}竞聘的评分结果', '复核本人的竞聘资格', '说明录用人员的任职条件'],
      facts: ['{month}{place}岗位竞聘，笔试第一名没有录用', '公告要求三年以上经历，录用者不符合', '面试评委与应聘人有亲属关系，没有回避'],
      reasons: ['竞聘应当公开平等', '资格条件应当一视同仁'],
      remedies: ['公布笔试、面试和民主测评成绩', '组织复核竞聘资格并书面答复', '公布录用人员的任职条件和档案核查结果'],
      explanations: ['综合成绩含民主测评，排序无误', '录用人员经历经档案核实符合条件'],
    },
    {
      code: '070203', name: '以权谋私', nameEn: 'Misconduct', subject: '反映干部问题',
      requests: ['对反映的问题进行调查'],
      facts: ['反映有关人员在物资采购中收受好处'],
      reasons: ['希望依规依纪处理'],
      remedies: ['依规依纪办理'],
      explanations: ['依规依纪办理'],
    },
  ],
};

export const managementThemes: ThemeField = { code: '07', name: '经营与作风', nameEn: 'Management and conduct', groups: [contracts, conduct] };
