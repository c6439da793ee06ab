const LEDGER_CHANNELS = ['ONLINE', 'LETTER', 'PHONE', 'FAX', 'VISIT', 'EMAIL', 'HOTLINE_TRANSFER', 'OTHER'] as const;
export type LedgerChannel = (typeof LEDGER_CHANNELS)[number];

// Regulation arts. 29-31: the classes of a matter.
const MATTER_CLASSES = ['SUGGESTION', 'ENQUIRY', 'REPORT', 'APPEAL_RESOLUTION'] as const;
export type MatterClass = (typeof MATTER_CLASSES)[number];

// Regulation art. 31: the six routes of an appeal.
const APPEAL_ROUTES = ['LITIGATION', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'ENFORCEMENT_DUTY', 'PETITION'] as const;
export type AppealRoute = (typeof APPEAL_ROUTES)[number];

/** The words that registers use, so that a map need not list them; `values` of a map come first. */
export const CHANNEL_WORDS: Readonly<Record<string, LedgerChannel>> = {
  ...ownNames(LEDGER_CHANNELS),
  来信: 'LETTER', 信件: 'LETTER', 写信: 'LETTER', 书信: 'LETTER', 信函: 'LETTER',
  来访: 'VISIT', 走访: 'VISIT', 个访: 'VISIT', 集体访: 'VISIT', 接访: 'VISIT', 当面: 'VISIT',
  来电: 'PHONE', 电话: 'PHONE', 电访: 'PHONE',
  网上: 'ONLINE', 网络: 'ONLINE', 网信: 'ONLINE', 网上信访: 'ONLINE', 网上投诉: 'ONLINE', 留言: 'ONLINE', 网站: 'ONLINE', 微信: 'ONLINE',
  传真: 'FAX',
  邮件: 'EMAIL', 电子邮件: 'EMAIL', 邮箱: 'EMAIL',
  热线: 'HOTLINE_TRANSFER', 热线转办: 'HOTLINE_TRANSFER', 12345: 'HOTLINE_TRANSFER', '12345热线': 'HOTLINE_TRANSFER',
  其他: 'OTHER', 其它: 'OTHER',
};

export const CLASS_WORDS: Readonly<Record<string, MatterClass>> = {
  ...ownNames(MATTER_CLASSES),
  建议: 'SUGGESTION', 意见: 'SUGGESTION', 意见建议: 'SUGGESTION', 建议意见: 'SUGGESTION', 建议意见类: 'SUGGESTION',
  咨询: 'ENQUIRY', 咨询类: 'ENQUIRY',
  检举: 'REPORT', 控告: 'REPORT', 举报: 'REPORT', 检举控告: 'REPORT', 检举控告类: 'REPORT', 揭发控告: 'REPORT',
  申诉: 'APPEAL_RESOLUTION', 求决: 'APPEAL_RESOLUTION', 求助: 'APPEAL_RESOLUTION', 投诉: 'APPEAL_RESOLUTION', 申诉求决: 'APPEAL_RESOLUTION', 申诉求决类: 'APPEAL_RESOLUTION',
};

export const ROUTE_WORDS: Readonly<Record<string, AppealRoute>> = {
  ...ownNames(APPEAL_ROUTES),
  诉讼: 'LITIGATION', 涉法涉诉: 'LITIGATION',
  仲裁: 'ARBITRATION',
  党员申诉: 'PARTY_APPEAL',
  行政程序: 'ADMIN_PROCEDURE', 行政复议: 'ADMIN_PROCEDURE',
  履职: 'ENFORCEMENT_DUTY', 查处违法: 'ENFORCEMENT_DUTY',
  信访: 'PETITION', 信访程序: 'PETITION',
};

export const FLAG_WORDS: Readonly<Record<string, 'yes' | 'no'>> = {
  是: 'yes', 匿名: 'yes', 有: 'yes', '1': 'yes', Y: 'yes', YES: 'yes', TRUE: 'yes', '√': 'yes',
  否: 'no', 实名: 'no', 署名: 'no', 不是: 'no', '0': 'no', N: 'no', NO: 'no', FALSE: 'no', '×': 'no',
};

/** Written in the column of names, they say that there is no name. */
export const NO_NAME: ReadonlySet<string> = new Set(['匿名', '匿名信', '匿名者', '匿名群众', '未署名', '未留名', '不愿留名', '未具名', '不详', '保密']);

function ownNames<Name extends string>(names: readonly Name[]): Record<string, Name> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
