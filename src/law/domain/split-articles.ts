import { parseChineseNumber } from './chinese-number.ts';
import type { Article } from './instrument.ts';

const NUMBER = '[零〇一二两三四五六七八九十百千\\d]{1,9}';
const HEAD = new RegExp(`^[\\s　]*第(${NUMBER})条(?:之(${NUMBER}))?[\\s　]*(.*)$`);
const HEADING = new RegExp(`^[\\s　]*第${NUMBER}[编章节][\\s　].*$|^[\\s　]*附则[\\s　]*$|^[\\s　]*目录[\\s　]*$`);

/** The text of an instrument as it is copied from a page: 第…条 at the head of a line begins an article; headings of chapters are left out. */
export function splitArticles(text: string): readonly Article[] {
  const articles: { no: number; sub: number; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, no, sub, rest = ''] = HEAD.exec(line) ?? [];
    const number = no === undefined ? undefined : parseChineseNumber(no);
    if (number !== undefined) articles.push({ no: number, sub: sub === undefined ? 0 : (parseChineseNumber(sub) ?? 0), lines: [rest.trim()] });
    else if (line.trim() !== '' && !HEADING.test(line)) articles.at(-1)?.lines.push(line.trim());
  }
  return articles.map(({ no, sub, lines }) => ({ no, sub, text: lines.filter(Boolean).join('\n') }));
}

export type SplitFault = { readonly kind: 'NO_ARTICLE' } | { readonly kind: 'TWICE' | 'EMPTY'; readonly article: Article };

/** Why a text was not understood as articles; nothing when it was. */
export function findSplitFault(articles: readonly Article[]): SplitFault | undefined {
  if (articles.length === 0) return { kind: 'NO_ARTICLE' };
  const seen = new Set<string>();
  for (const article of articles) {
    const key = `${article.no}-${article.sub}`;
    if (seen.has(key)) return { kind: 'TWICE', article };
    if (article.text === '') return { kind: 'EMPTY', article };
    seen.add(key);
  }
  return undefined;
}
