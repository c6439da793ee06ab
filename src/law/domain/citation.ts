import { isPlainDate, type PlainDate } from '../../platform/kernel/index.ts';
import { parseChineseNumber, toChineseNumber } from './chinese-number.ts';
import type { ArticleKey } from './instrument.ts';

/** What a line of legal basis names: 《title》（2022年5月1日起施行）第三十二条. */
export interface Citation {
  readonly title: string;
  /** The version that it says it means, by the day from which that is in force. */
  readonly validFrom: PlainDate | null;
  readonly article: ArticleKey | null;
}

const NUMBER = '[零〇一二两三四五六七八九十百千\\d]{1,9}';
const CITATION = new RegExp(`《([^《》]{2,200})》\\s*(?:[（(]([^（）()]{0,60})[）)])?\\s*(?:第(${NUMBER})条(?:之(${NUMBER}))?)?`);
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/;

/** Nothing where no title stands in 《》. */
export function parseCitation(text: string): Citation | undefined {
  const found = CITATION.exec(text);
  if (!found) return undefined;
  const [, title = '', remark = '', no, sub] = found;
  return { title: title.trim(), validFrom: dayIn(remark), article: articleOf(no, sub) };
}

function dayIn(remark: string): PlainDate | null {
  const found = /施行|实施|生效|起/.test(remark) ? DAY.exec(remark) : null;
  if (!found) return null;
  const [, year, month = '', day = ''] = found;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}

function articleOf(no: string | undefined, sub: string | undefined): ArticleKey | null {
  const number = no === undefined ? undefined : parseChineseNumber(no);
  return number === undefined ? null : { no: number, sub: sub === undefined ? 0 : (parseChineseNumber(sub) ?? 0) };
}

export function writeArticle({ no, sub }: ArticleKey): string {
  return `第${toChineseNumber(no)}条${sub === 0 ? '' : `之${toChineseNumber(sub)}`}`;
}

/** As it is printed: the version is named, so that it can be found years later. */
export function writeCitation({ title, validFrom, article }: Citation): string {
  const version = validFrom === null ? '' : `（${writeDay(validFrom)}起施行）`;
  return `《${title}》${version}${article === null ? '' : writeArticle(article)}`;
}

function writeDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
