import { addDays, type PlainDate } from '../../platform/kernel/index.ts';

/** What kind of text it is: a statute, an administrative or party regulation, a rule of a ministry, of a place, of the organisation itself. */
export const INSTRUMENT_KINDS = ['LAW', 'REGULATION', 'PARTY_REGULATION', 'RULE', 'LOCAL', 'INTERNAL'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** 第三十二条 is `{ no: 32, sub: 0 }`; 第一百二十条之一 is `{ no: 120, sub: 1 }`. */
export interface ArticleKey {
  readonly no: number;
  readonly sub: number;
}

export interface Article extends ArticleKey {
  readonly text: string;
}

/** The text of an instrument as it was in force from a day on. */
export interface InstrumentVersion {
  readonly validFrom: PlainDate;
  /** The last day on which it was in force; null while it is. */
  readonly validTo: PlainDate | null;
  /** How many articles it has; null where that is not known. */
  readonly articleCount: number | null;
  /** The articles whose words the library holds; the others are to be looked up in the original. */
  readonly articles: readonly Article[];
  readonly source: string;
  /** Comes with the program, so that it is checked against without anybody having entered it. */
  readonly isBuiltIn: boolean;
}

export interface Instrument {
  readonly title: string;
  readonly kind: InstrumentKind;
  /** Oldest first; the end of one is the eve of the next. */
  readonly versions: readonly InstrumentVersion[];
}

export type Library = readonly Instrument[];

const COUNTRY = '中华人民共和国';

/** 《劳动法》 and 《中华人民共和国劳动法》 are one; so is a title with or without 试行. */
export function titleKey(title: string): string {
  return title.replaceAll(/\s/g, '').replace(COUNTRY, '').replaceAll('(', '（').replaceAll(')', '）').replace(/（(试行|暂行|修订|修正)[^）]*）$/, '');
}

export function findInstrument(library: Library, title: string): Instrument | undefined {
  const key = titleKey(title);
  return library.find((instrument) => titleKey(instrument.title) === key);
}

export function versionOn({ versions }: Instrument, day: PlainDate): InstrumentVersion | undefined {
  return versions.findLast((version) => isInForceOn(version, day));
}

export function isInForceOn({ validFrom, validTo }: Pick<InstrumentVersion, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

export function findArticle({ articles }: InstrumentVersion, { no, sub }: ArticleKey): Article | undefined {
  return articles.find((article) => article.no === no && article.sub === sub);
}

export interface VersionRecord extends Omit<InstrumentVersion, 'validTo'> {
  readonly title: string;
  readonly kind: InstrumentKind;
  readonly repealedOn: PlainDate | null;
}

/** Versions in any order, put together by title; a later entry of the same day takes the place of the earlier one. */
export function buildLibrary(records: readonly VersionRecord[]): Library {
  return [...Map.groupBy(records, ({ title }) => titleKey(title)).values()].map((own) => {
    const last = own.at(-1);
    return { title: last?.title ?? '', kind: last?.kind ?? 'RULE', versions: inOrder(own) };
  });
}

function inOrder(records: readonly VersionRecord[]): readonly InstrumentVersion[] {
  const byDay = [...new Map(records.map((record) => [record.validFrom, record])).values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return byDay.map(({ validFrom, repealedOn, articleCount, articles, source, isBuiltIn }, index) => {
    const next = byDay[index + 1]?.validFrom;
    const eve = next === undefined ? null : addDays(next, -1);
    const validTo = repealedOn !== null && (eve === null || repealedOn < eve) ? repealedOn : eve;
    return { validFrom, validTo, articleCount, articles, source, isBuiltIn };
  });
}
