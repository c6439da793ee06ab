import type { PetitionerLetterType } from '../letters/letter-audience.ts';
import { letterSchemas, type LetterData, type LetterType } from '../letters/letter-types.ts';
import { officeSamples } from './letters-of-the-office.ts';

const head = { petitionNumber: 'QXJT-20260310-00007', petitionerName: '王秀兰', matter: '2025年加班工资和高温津贴发放问题' };
const received = { receivedOn: '2026-03-10' };
const contact = { name: '李建国', phone: '0575-8830 1206', address: '清溪市滨江路88号信访接待室' };
const facts = [
  '经查阅2025年1月至12月考勤记录、工资发放表和加班审批单，您全年延长工作时间共计186小时，其中法定休假日加班16小时，公司已按规定支付其中154小时的加班工资，尚有32小时未支付，金额为人民币2,184.32元。',
  '2025年6月至9月，您所在的连铸车间工作场所温度经监测为33.6摄氏度至38.1摄氏度，属于应当发放高温津贴的情形。车间以“已安装风扇”为由未予发放，涉及4个月，金额为人民币1,200元。',
].join('\n');

const reviewed = {
  ...head, contestedNumber: '信处〔2026〕12号', contestedUnitName: '清溪集团有限公司', requestedOn: '2026-05-20',
  requests: '变更处理意见第（三）项，支持赔偿精神损失的请求。', reasonsOfRequest: '处理意见没有考虑我提交的就医记录。',
  facts: '经调阅原卷，就医记录已经随卷，其中没有与欠薪有关的诊断。', reasons: '原意见认定的事实清楚，适用依据正确。',
  legalBasis: ['《信访工作条例》第三十五条'],
};

const petitionerSamples: { readonly [Type in PetitionerLetterType]: Record<string, unknown> } = {
  NOTICE_ACCEPT: {
    ...head, ...received,
    reception: '您通过网上信访提交的信访事项及附件3份已经收到并登记。经审查，属于本单位职权范围，决定予以受理。',
    competentUnitName: '清溪集团有限公司钢铁分公司',
    handlerContact: contact,
    procedure: '本事项适用普通程序：听取您陈述事实和理由，调查核实，必要时举行听证，出具处理意见书并送达。',
    dueOn: '2026-05-09', queryCode: 'K7MQ-2XRD-9TWP', queryAddress: 'https://xinfang.example.cn',
  },
  NOTICE_ROUTE: { ...head, ...received, forwardedOn: '2026-03-12', destinationUnitName: '清溪集团有限公司钢铁分公司', destinationContact: contact },
  NOTICE_NOT_ACCEPT: {
    ...head, ...received, ground: 'NA_COMPETENCE',
    reason: '您反映的社会保险费补缴事项由社会保险费征收机构和劳动保障监察机构管辖，不属于本单位及所属单位的职权范围。',
    properPath: '请向清溪市人力资源和社会保障局劳动保障监察支队投诉，地址：清溪市府前街6号，电话：12333。',
    materials: ['身份证复印件', '劳动合同或者其他证明劳动关系的材料', '社会保险缴费记录'], contact,
  },
  NOTICE_NO_LONGER: {
    ...head, ...received, ground: 'NL_FINAL', priorOpinionNumber: '信核〔2025〕3号', contact,
    reason: '您的请求已经复核终结，本次没有提出新的事实和理由。', comparison: '原请求：赔偿精神损失5,000元。\n本次请求：赔偿精神损失5,000元，事实和理由与原请求相同。',
  },
  NOTICE_GUIDE: {
    ...head, ...received, route: 'ARBITRATION', body: '清溪市劳动人事争议仲裁委员会',
    legalBasis: ['《中华人民共和国劳动争议调解仲裁法》第二条、第二十七条', '《信访工作条例》第三十一条第二项'],
    applyBefore: '劳动争议申请仲裁的时效期间为一年，从您知道或者应当知道权利被侵害之日起计算。按您反映的情况，最迟应当在2026年12月31日前申请。',
    materials: ['仲裁申请书正本1份、副本1份', '身份证复印件', '劳动合同、工资流水等证据'],
  },
  NOTICE_EXTEND: {
    ...head, acceptedOn: '2026-03-10', originalDueOn: '2026-05-09', extensionInDays: 30, newDueOn: '2026-06-08',
    reason: '本事项涉及2023年至2025年的考勤和工资数据，部分纸质考勤表须从外地档案库调取，并需委托第三方复核工作场所温度监测记录，60日内无法完成调查核实。',
    approver: { name: '周明', position: '总经理' },
  },
  OPINION: {
    ...head, ...received, forwardedBy: '清溪市信访局', acceptedOn: '2026-03-12',
    requests: [
      { request: '补发2025年度未支付的加班工资。', decision: 'SUPPORT', explanation: '公司应当于2026年5月31日前补发32小时加班工资人民币2,184.32元，由钢铁分公司人力资源部办理。', legalBasis: ['《中华人民共和国劳动法》第四十四条'] },
      { request: '补发2025年6月至9月高温津贴。', decision: 'SUPPORT', explanation: '公司应当于2026年5月31日前补发高温津贴人民币1,200元。' },
      { request: '赔偿精神损失5,000元。', decision: 'NOT_SUPPORT', explanation: '拖欠劳动报酬的法律后果是补发和依法加付赔偿金，现有证据不能证明存在应当赔偿精神损害的情形。' },
    ],
    facts,
    evidence: ['2025年1月至12月考勤记录（12份）', '2025年工资发放表及银行代发明细', '加班审批单41份', '连铸车间2025年6月至9月温度监测记录', '对王秀兰、车间主任张某的谈话记录'],
    reasons: '用人单位安排劳动者延长工作时间的，应当支付不低于工资百分之一百五十的工资报酬；法定休假日安排工作的，不低于百分之三百。\n安装风扇不能免除发放高温津贴的义务，车间的理由不能成立。',
    legalBasis: ['《中华人民共和国劳动法》第四十四条', '《防暑降温措施管理办法》第十七条', '《信访工作条例》第三十一条第六项、第三十二条'],
    remedy: { bodyName: '清溪市人民政府国有资产监督管理委员会', days: 30 },
    copyTo: ['清溪市信访局', '清溪集团有限公司信访工作办公室'],
  },
  REVIEW_OPINION: { ...reviewed, decision: 'UPHOLD', remedy: { bodyName: '清溪市人民政府', days: 30 } },
  REREVIEW_OPINION: {
    ...reviewed, decision: 'VARY',
    answers: [{ request: '赔偿精神损失5,000元。', decision: 'EXPLAIN', explanation: '请求有其情理，但没有法律依据；已协调工会给予困难补助。', legalBasis: ['《工会困难职工帮扶办法》第六条'] }],
  },
  REPLY: {
    ...head, matter: '关于在三号门增设非机动车停车棚的建议', ...received, outcome: 'PARTLY_ADOPTED',
    text: '我们会同行政部、安全环保部到现场查看，决定在三号门东侧建设可停放120辆非机动车的停车棚，计划于2026年6月30日前完工。\n西侧因与消防通道间距不足，不再建设。',
    reason: '三号门日均进出非机动车约310辆，现有车位仅90个，建议符合实际；西侧建设将使消防车道净宽低于4米，不符合消防技术标准。',
  },
  SERVICE_RECEIPT: { ...head, documentTitle: '信访事项处理意见书', documentNumber: '信处〔2026〕12号', method: 'PERSONAL', place: '清溪市滨江路88号信访接待室' },
  REG_FORM: {
    petitionNumber: head.petitionNumber, channelLabel: '走访', ...received, registeredOn: '2026-03-10',
    officeName: '清溪集团有限公司信访工作办公室', registrarName: '陈晓',
    petitioner: { name: '王秀兰', gender: '女', phone: '138****8000', address: '清溪市东湖街道12号', employer: '清溪集团有限公司钢铁分公司' },
    petitionerCount: 3, isFirstTime: true, isJoint: true, isUrgent: false, matter: head.matter,
    requests: ['补发2025年度未支付的加班工资。', '补发2025年6月至9月高温津贴。'],
    facts: '2025年全年加班约190小时，只发了一部分加班工资；夏天车间温度高，没有发高温津贴。', reasons: '劳动法规定加班应当付加班工资，高温作业应当发津贴。',
    themeLabel: '劳动保障／工资福利', channelFields: [{ label: '到访时间', value: '09:12' }, { label: '离开时间', value: '09:48' }, { label: '接待窗口', value: '2号窗口' }],
    attachments: ['工资条12张（复印件）', '考勤截图6张'], dueOn: '2026-05-09',
  },
  NOTICE_REVIEW_REJECTED: {
    ...head, level: 'REVIEW', requestedOn: '2026-07-20', contestedNumber: '信处〔2026〕12号', ground: 'LATE_WITHOUT_CAUSE', contact,
    reason: '处理意见书于2026年5月12日送达，请求复查的期限至2026年6月11日届满；您于2026年7月20日提出，没有说明逾期的正当理由。',
  },
  NOTICE_WITHDRAWAL: { ...head, ...received, withdrawnOn: '2026-04-20', contact },
  AGREEMENT: {
    ...head, otherParties: ['清溪集团有限公司钢铁分公司'], mediatorName: '李建国', performBy: '2026-05-31', facts,
    terms: '一、钢铁分公司于2026年5月31日前支付加班工资2,184.32元、高温津贴1,200元。\n二、双方就本事项再无其他争议。',
  },
  HEARING_NOTICE: {
    ...head, hostName: '郑洁', recorderName: '陈晓', because: 'COMPLEX', heldOn: '2026-04-15', time: '09:30', place: '清溪集团有限公司三楼会议室',
    otherParties: ['清溪集团有限公司钢铁分公司'], witnesses: ['刘建平'], materials: ['考勤记录', '工资发放表', '车间温度监测记录'],
  },
  REVIEW_REQ: {
    petitionNumber: head.petitionNumber, applicant: { name: '王秀兰', phone: '138 0000 8000', address: '清溪市东湖街道12号' },
    originalUnitName: '清溪集团有限公司', reviewUnitName: '清溪市人民政府国有资产监督管理委员会',
    opinionNumber: '信处〔2026〕12号', opinionReceivedOn: '2026-05-12',
    requests: '变更处理意见第（三）项，支持赔偿精神损失的请求。', facts: '因长期拖欠工资，我和家人的生活受到影响，曾因此就医。', reasons: '处理意见没有考虑我提交的就医记录。',
  },
};

const samples: Readonly<Record<LetterType, Record<string, unknown>>> = { ...petitionerSamples, ...officeSamples };

/** A complete letter of a kind, with what the test is about put over it. */
export function aLetter<Type extends LetterType>(type: Type, overrides: Partial<LetterData<Type>> = {}): LetterData<Type> {
  // The schema of the kind yields the data of the kind; TypeScript does not follow that through the generic.
  return letterSchemas[type].parse({ ...samples[type], ...overrides }) as LetterData<Type>;
}
