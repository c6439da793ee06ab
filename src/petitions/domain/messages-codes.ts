import { toMessages } from './label-columns.ts';

// The controlled codes in words.
const classes = toMessages('petitions.class', {
  SUGGESTION: ['建议意见类', 'Suggestion'], ENQUIRY: ['咨询类', 'Enquiry'], REPORT: ['检举控告类', 'Report or accusation'],
  APPEAL_RESOLUTION: ['申诉求决类', 'Appeal or request for resolution'],
});
const routes = toMessages('petitions.routeType', {
  LITIGATION: ['涉法涉诉：诉讼、检察、公安等法律程序', 'Litigation: procedures of courts, procuratorates and police'], ARBITRATION: ['仲裁', 'Arbitration'],
  PARTY_APPEAL: ['党员申诉、申请复审等', 'Appeal of a party member'],
  ADMIN_PROCEDURE: ['行政复议、裁决、许可、处罚等行政程序', 'Administrative procedure'], ENFORCEMENT_DUTY: ['申请查处违法行为、履行保护职责', 'Request to act against a breach or to protect'],
  PETITION: ['信访程序', 'Petition procedure'],
});
const channels = toMessages('petitions.channel', {
  ONLINE: ['网上信访', 'Online'], LETTER: ['来信', 'Letter'], PHONE: ['来电', 'Telephone'], FAX: ['传真', 'Fax'], VISIT: ['来访', 'Visit'],
  EMAIL: ['电子邮件', 'E-mail'], HOTLINE_TRANSFER: ['热线转办', 'Transferred by the hotline'], OTHER: ['其他', 'Other'],
});
const decisions = toMessages('petitions.decision', {
  SUPPORT: ['予以支持', 'Supported'], EXPLAIN: ['解释说明', 'Explained: reasonable, but without legal basis'], NOT_SUPPORT: ['不予支持', 'Not supported'],
});
const reviewDecisions = toMessages('petitions.reviewDecision', {
  UPHOLD: ['维持', 'Upheld'], VARY: ['变更', 'Varied'], REVOKE_REMAND: ['撤销并责令重新办理', 'Revoked, to be handled anew'],
});
const evaluations = toMessages('petitions.evaluation', { SATISFIED: ['满意', 'Satisfied'], MOSTLY: ['基本满意', 'Mostly satisfied'], DISSATISFIED: ['不满意', 'Dissatisfied'] });
const evalStatuses = toMessages('petitions.evalStatus', { NOT_OPEN: ['尚未开放', 'Not open yet'], PENDING: ['待评价', 'To be rated'], EVALUATED: ['已评价', 'Rated'], EXPIRED: ['超期未评价', 'Not rated in time'] });
const adoptions = toMessages('petitions.adoption', { ADOPTED: ['采纳', 'Adopted'], PARTLY_ADOPTED: ['部分采纳', 'Partly adopted'], NOT_ADOPTED: ['未采纳', 'Not adopted'] });
const checks = toMessages('petitions.check', {
  DEMAND_UNANSWERED: ['这项诉求还没有处理决定或者理由', 'This demand has no decision or no reason yet'],
  BASIS_MISSING: ['这项答复没有写明依据', 'This answer names no legal basis'],
  REMEDY_MISSING: ['没有复查权利的告知：请先为本单位指定复查机关', 'The right to ask for review is not told: name the reviewing body of this unit first'],
  DEMAND_NOT_LISTED: ['来信中好像还有一项没有列出的诉求', 'The petition seems to ask for something that is not listed'],
  ANSWER_EVADES: ['答复没有回应这项诉求', 'The answer does not speak to this demand'],
  BASIS_UNREADABLE: ['看不出依据的名称：请写成《名称》第几条', 'The basis cannot be read: write 《title》第…条'],
  BASIS_NO_ARTICLE: ['只写了名称，没有写第几条', 'Only the title is named, no article'],
  BASIS_NOT_KNOWN: ['法规库中没有这部依据：请核对原文，或者先录入', 'The library does not hold this text: check the original, or enter it'],
  BASIS_NOT_IN_FORCE: ['这个版本今天不在施行中', 'This version is not in force today'],
  BASIS_NO_SUCH_ARTICLE: ['现行文本中没有这一条', 'The text in force has no such article'],
  CONTRADICTS_EARLIER: ['与以前对同一事项的答复不一致', 'Contradicts an earlier answer on the same matter'],
  CONTRADICTS_ITSELF: ['前后说法不一致', 'The draft contradicts itself'],
  PERSONAL_DATA: ['含有证件号码、手机号等个人信息', 'Holds a number or an address that points at a person'],
  THIRD_PERSON_NAMED: ['写出了其他人的姓名', 'Names another person'],
});
const findings = toMessages('petitions.finding', { PROVEN: ['属实', 'Proven'], PARTLY_PROVEN: ['部分属实', 'Partly proven'], NOT_PROVEN: ['未查实', 'Not proven'] });
const grounds = toMessages('petitions.ground', {
  NA_LITIGATION: ['涉法涉诉，应由政法机关处理', 'Litigation, for the judicial organs'], NA_LEVEL_SKIP: ['越级走访', 'Visit that skips a level'],
  NA_PENDING: ['同一事项正在办理期限内', 'The same matter is pending in time'], NA_COMPETENCE: ['不属于本单位、本系统职权', 'Outside the competence of the unit and its system'],
  NA_AGENT_NO_AUTH: ['代理人无书面授权', 'Agent without written authority'], NL_FINAL: ['已经复核，事实和理由相同', 'Re-reviewed; same facts and reasons'],
  NL_LEGAL_END: ['已依法终结', 'Legally terminated'], NL_LOCAL_END: ['已和解履行，或者逾期未请求复查（地方规定）', 'Settled, or not contested in time (local rules)'],
});
const noticeKinds = toMessages('petitions.noticeKind', {
  NOTICE_ACCEPT: ['受理（接收）告知书', 'Notice of acceptance'], NOTICE_ROUTE: ['转送（去向）告知书', 'Notice of transfer'], NOTICE_NOT_ACCEPT: ['不予受理告知书', 'Notice of non-acceptance'],
  NOTICE_NO_LONGER: ['不再受理告知书', 'Notice that it is no longer accepted'], NOTICE_GUIDE: ['法定途径告知书', 'Notice of the statutory path'], NOTICE_EXTEND: ['延期告知书', 'Notice of extension'],
  NOTICE_REVIEW_REJECTED: ['不予复查（复核）告知书', 'Notice of a rejected review request'], NOTICE_WITHDRAWAL: ['撤回告知书', 'Notice of withdrawal'], REPLY: ['答复函', 'Reply'],
});
const opinionKinds = toMessages('petitions.opinionKind', {
  OPINION: ['处理意见书', 'Handling opinion'], REVIEW_OPINION: ['复查意见书', 'Review opinion'], REREVIEW_OPINION: ['复核意见书', 'Re-review opinion'],
});
const serviceMethods = toMessages('petitions.serviceMethod', {
  PERSONAL: ['当面', 'In person'], LEFT: ['留置', 'Left with a witness'], ELECTRONIC: ['电子', 'Electronic'], POST: ['邮寄', 'Post'], ANNOUNCEMENT: ['公告', 'Announcement'],
  PHONE_OR_SMS: ['电话、短信', 'Telephone or text message'],
});
const exemptions = toMessages('petitions.exempt', {
  NAME_UNCLEAR: ['姓名（名称）不清', 'Name unclear'], ADDRESS_UNCLEAR: ['住址不清', 'Address unclear'], OTHER_ORGAN_NOTIFIES: ['由其他机关按规定告知', 'Another organ notifies'],
});
const fileReasons = toMessages('petitions.fileReason', { NO_ACTIONABLE_CONTENT: ['无可办理内容', 'Nothing to act on'], THANKS: ['感谢', 'Thanks'], RETURNED_TO_SENDER: ['退回来件单位', 'Returned to the sender'] });
const simpleBases = toMessages('petitions.simpleBasis', {
  CLEAR_AND_EASY: ['事实清楚、责任明确、争议不大、易于解决', 'Clear, undisputed, easy to solve'], INSTANT_ANSWER: ['可以即时反馈', 'Can be answered at once'],
  DAILY_LIFE_URGENT: ['涉及日常生产生活、时效性强', 'Daily life, urgent'], ALREADY_PROMISED: ['已有明确承诺或结论', 'Already promised or concluded'], OTHER: ['其他', 'Other'],
});
const roles = toMessages('petitions.role', {
  receptionist: ['接待员', 'Receptionist'], registrar: ['登记员', 'Registrar'], onlineClerk: ['网上、电话接件员', 'Telephone and online clerk'], screener: ['甄别员', 'Screener'],
  dispatcher: ['转办员', 'Dispatcher'], handler: ['承办人', 'Handler'], coHandler: ['协办人', 'Co-handler'], legalReviewer: ['法制审核员', 'Legal reviewer'], signer: ['签发领导', 'Signing leader'],
  unitHead: ['单位负责人', 'Unit head'], officeHead: ['信访机构负责人', 'Head of the petition office'], serviceClerk: ['送达员', 'Service clerk'], hearingHost: ['听证主持人', 'Hearing host'],
  hearingRecorder: ['听证记录员', 'Hearing recorder'], supervisor: ['督查专员', 'Supervisor'], reviewer: ['复查员', 'Review officer'], reReviewer: ['复核员', 'Re-review officer'],
  disciplineOfficer: ['纪检人员', 'Discipline officer'], analyst: ['分析员', 'Analyst'], archivist: ['档案员', 'Archivist'], dpo: ['个人信息保护负责人', 'Data protection officer'],
  dutyOfficer: ['应急值班员', 'Duty officer'], spokesperson: ['新闻发言人', 'Spokesperson'], auditor: ['审计员', 'Auditor'],
});
const articles = toMessages('petitions.article', {
  HOUSE_RULE: ['本系统的办理规则', 'rule of this system'], REGULATION_19: ['《信访工作条例》第十九条', 'Regulation art. 19'],
  REGULATION_20: ['《信访工作条例》第二十条', 'Regulation art. 20'], REGULATION_22: ['《信访工作条例》第二十二条', 'Regulation art. 22'], REGULATION_23: ['《信访工作条例》第二十三条', 'Regulation art. 23'],
  REGULATION_24: ['《信访工作条例》第二十四条', 'Regulation art. 24'], REGULATION_25: ['《信访工作条例》第二十五条', 'Regulation art. 25'], REGULATION_28: ['《信访工作条例》第二十八条', 'Regulation art. 28'],
  REGULATION_29: ['《信访工作条例》第二十九条', 'Regulation art. 29'], REGULATION_30: ['《信访工作条例》第三十条', 'Regulation art. 30'], REGULATION_31: ['《信访工作条例》第三十一条', 'Regulation art. 31'],
  REGULATION_32: ['《信访工作条例》第三十二条', 'Regulation art. 32'], REGULATION_33: ['《信访工作条例》第三十三条', 'Regulation art. 33'], REGULATION_34: ['《信访工作条例》第三十四条', 'Regulation art. 34'],
  REGULATION_35: ['《信访工作条例》第三十五条', 'Regulation art. 35'], REGULATION_36: ['《信访工作条例》第三十六条', 'Regulation art. 36'], REGULATION_40: ['《信访工作条例》第四十条', 'Regulation art. 40'],
  REGULATION_42: ['《信访工作条例》第四十二条', 'Regulation art. 42'], REGULATION_44: ['《信访工作条例》第四十四条', 'Regulation art. 44'],
  DISCIPLINE_RULES: ['《纪检监察机关处理检举控告工作规则》', 'discipline rules'], DISCIPLINE_RULES_14: ['《纪检监察机关处理检举控告工作规则》第十四条', 'discipline rules art. 14'],
  DISCIPLINE_RULES_15: ['《纪检监察机关处理检举控告工作规则》第十五条', 'discipline rules art. 15'], DISCIPLINE_RULES_16: ['《纪检监察机关处理检举控告工作规则》第十六条', 'discipline rules art. 16'],
  SIMPLE_PROCEDURE: ['《信访事项简易办理办法》', 'simple-procedure measures'], SIMPLE_PROCEDURE_4: ['《信访事项简易办理办法》第四条', 'simple-procedure measures art. 4'],
  SIMPLE_PROCEDURE_5: ['《信访事项简易办理办法》第五条', 'simple-procedure measures art. 5'], CIVIL_PROCEDURE_87: ['参照《民事诉讼法》第八十七条', 'Civil Procedure Law art. 87 by analogy'],
  CIVIL_PROCEDURE_89: ['参照《民事诉讼法》第八十九条', 'Civil Procedure Law art. 89 by analogy'], CIVIL_PROCEDURE_90: ['参照《民事诉讼法》第九十条', 'Civil Procedure Law art. 90 by analogy'],
  CIVIL_PROCEDURE_95: ['参照《民事诉讼法》第九十五条', 'Civil Procedure Law art. 95 by analogy'], EVALUATION_RULES: ['《信访事项办理群众满意度评价工作办法》', 'evaluation rules'], ARCHIVES_LAW: ['《档案法》', 'Archives Law'],
});

export const codeMessages = {
  'zh-CN': {
    ...classes['zh-CN'], ...routes['zh-CN'], ...channels['zh-CN'], ...decisions['zh-CN'], ...reviewDecisions['zh-CN'], ...evaluations['zh-CN'],
    ...evalStatuses['zh-CN'], ...adoptions['zh-CN'], ...findings['zh-CN'], ...checks['zh-CN'], ...grounds['zh-CN'], ...noticeKinds['zh-CN'], ...opinionKinds['zh-CN'],
    ...serviceMethods['zh-CN'], ...exemptions['zh-CN'], ...fileReasons['zh-CN'], ...simpleBases['zh-CN'], ...roles['zh-CN'], ...articles['zh-CN'],
  },
  en: {
    ...classes.en, ...routes.en, ...channels.en, ...decisions.en, ...reviewDecisions.en, ...evaluations.en, ...evalStatuses.en, ...adoptions.en,
    ...findings.en, ...checks.en, ...grounds.en, ...noticeKinds.en, ...opinionKinds.en, ...serviceMethods.en, ...exemptions.en, ...fileReasons.en,
    ...simpleBases.en, ...roles.en, ...articles.en,
  },
};
