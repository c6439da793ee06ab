import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { InstrumentKind, VersionRecord } from './instrument.ts';
import { REGULATION_EXCERPTS } from './regulation-excerpts.ts';

type KnownVersion = readonly [validFrom: string, articles: number | null];

/** Kind, title, and for each version the day from which it is in force and the number of its articles. */
type Known = readonly [kind: InstrumentKind, title: string, ...versions: readonly KnownVersion[]];

// Public facts about widely cited texts, so that a citation of a repealed or unknown article is noticed from the first day.
// The words are not kept here (but for excerpts of the Regulation): an office adds the texts that it works with.
const KNOWN: readonly Known[] = [
  ['LAW', '中华人民共和国劳动法', ['1995-01-01', 107], ['2009-08-27', 107], ['2018-12-29', 107]],
  ['LAW', '中华人民共和国劳动合同法', ['2008-01-01', 98], ['2013-07-01', 98]],
  ['LAW', '中华人民共和国劳动争议调解仲裁法', ['2008-05-01', 54]],
  ['LAW', '中华人民共和国民法典', ['2021-01-01', 1260]],
  ['LAW', '中华人民共和国社会保险法', ['2011-07-01', 98], ['2018-12-29', 98]],
  ['LAW', '中华人民共和国安全生产法', ['2014-12-01', 114], ['2021-09-01', 119]],
  ['LAW', '中华人民共和国行政复议法', ['1999-10-01', 43], ['2024-01-01', 90]],
  ['LAW', '中华人民共和国行政诉讼法', ['2017-07-01', 103]],
  ['LAW', '中华人民共和国民事诉讼法', ['2024-01-01', 306]],
  ['LAW', '中华人民共和国行政处罚法', ['2021-07-15', 86]],
  ['LAW', '中华人民共和国突发事件应对法', ['2007-11-01', 70], ['2024-11-01', 106]],
  ['LAW', '中华人民共和国个人信息保护法', ['2021-11-01', 74]],
  ['LAW', '中华人民共和国环境保护法', ['2015-01-01', 70]],
  ['LAW', '中华人民共和国消费者权益保护法', ['2014-03-15', 63]],
  ['LAW', '中华人民共和国公司法', ['2024-07-01', 266]],
  ['LAW', '中华人民共和国工会法', ['2022-01-01', 58]],
  ['LAW', '中华人民共和国公路法', ['2017-11-05', 87]],
  ['LAW', '中华人民共和国档案法', ['2021-01-01', 53]],
  ['REGULATION', '工伤保险条例', ['2004-01-01', 64], ['2011-01-01', 67]],
  ['REGULATION', '保障农民工工资支付条例', ['2020-05-01', 64]],
  ['REGULATION', '中华人民共和国劳动合同法实施条例', ['2008-09-18', 38]],
  ['REGULATION', '职工带薪年休假条例', ['2008-01-01', 10]],
  ['REGULATION', '女职工劳动保护特别规定', ['2012-04-28', 16]],
  ['REGULATION', '物业管理条例', ['2007-10-01', 67], ['2018-03-19', 67]],
  ['REGULATION', '中华人民共和国政府信息公开条例', ['2019-05-15', 56]],
  ['REGULATION', '国有土地上房屋征收与补偿条例', ['2011-01-21', 35]],
  ['REGULATION', '住房公积金管理条例', ['2019-03-24', 47]],
  ['REGULATION', '建设工程质量管理条例', ['2000-01-30', 82], ['2019-04-23', 82]],
  ['REGULATION', '生产安全事故报告和调查处理条例', ['2007-06-01', 46]],
  ['PARTY_REGULATION', '纪检监察机关处理检举控告工作规则', ['2020-01-21', null]],
  ['RULE', '工资支付暂行规定', ['1995-01-01', 20]],
  ['RULE', '信访事项简易办理办法', ['2022-07-17', null]],
];

/** Superseded by the Regulation of 2022; still cited by mistake. */
const OLD_REGULATION: VersionRecord = { ...known('REGULATION', '信访条例', ['2005-05-01', 51]), repealedOn: parsePlainDate('2022-04-30') };
const REGULATION: VersionRecord = { ...known('PARTY_REGULATION', '信访工作条例', ['2022-05-01', 50]), articles: REGULATION_EXCERPTS };

/** What the program knows without anybody having entered it. */
export const KNOWN_VERSIONS: readonly VersionRecord[] = [
  ...KNOWN.flatMap(([kind, title, ...versions]) => versions.map((version) => known(kind, title, version))),
  OLD_REGULATION,
  REGULATION,
];

function known(kind: InstrumentKind, title: string, [validFrom, articleCount]: KnownVersion): VersionRecord {
  return { title, kind, validFrom: parsePlainDate(validFrom), repealedOn: null, articleCount, articles: [], source: '', isBuiltIn: true };
}
