import type { Language } from './language.ts';

interface Wish {
  readonly language: Language;
  readonly weight: number;
}

/**
 * The first language that we have among those an `Accept-Language` header (RFC 9110) or a `LANG` variable asks for.
 * Any Chinese is answered in zh-CN.
 */
export function chooseLanguage(ranges: string | undefined): Language | undefined {
  if (ranges === undefined) return undefined;
  let best: Wish | undefined;
  for (const part of ranges.slice(0, 500).split(',')) {
    const wish = readWish(part);
    if (wish && wish.weight > (best?.weight ?? 0)) best = wish;
  }
  return best?.language;
}

function readWish(part: string): Wish | undefined {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const language = languageOf(tag.trim());
  if (!language) return undefined;
  const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
  return { language, weight: quality === undefined ? 1 : Number(quality) };
}

function languageOf(tag: string): Language | undefined {
  if (/^zh(?:$|[-_.])/.test(tag)) return 'zh-CN';
  if (/^en(?:$|[-_.])/.test(tag)) return 'en';
  return undefined;
}
