const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;

/** 1 to 9999 as statutes write it: 32 → 三十二, 105 → 一百零五, 12 → 十二. */
export function toChineseNumber(number: number): string {
  const written = [...String(number)].reduce((text, digit, index, digits) => {
    const unit = UNITS[digits.length - 1 - index] ?? '';
    return digit === '0' ? `${text}零` : text + (DIGITS[Number(digit)] ?? '') + unit;
  }, '');
  return written.replaceAll(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/** The reverse, also of Arabic digits and of 〇 and 两; nothing for what is no number. */
export function parseChineseNumber(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十百千]{1,9}$/.test(text)) return undefined;
  let sum = 0;
  let digit = 0;
  for (const sign of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = UNITS.indexOf(sign as (typeof UNITS)[number]);
    if (unit > 0) {
      sum += (digit === 0 ? 1 : digit) * 10 ** unit;
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return sum + digit;
}
