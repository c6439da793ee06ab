/**
 * Brings a date as people write it into one spelling: half-width digits, no weekday, Chinese numerals as digits,
 * one kind of separator. Nothing is guessed here; what is not understood is left as it is.
 */
export function normaliseDateText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[(（]?(?:星期|礼拜|周)[一二三四五六日天][)）]?/g, ' ')
    .replace(CHINESE_NUMBER, readChineseNumber)
    .replace(/元月/g, '1月')
    .replace(/月份/g, '月')
    .replace(/[号號]/g, '日')
    .replace(/時/g, '时')
    .replace(/[點点]钟?/g, '点')
    .replace(/[。、·]/g, '.')
    .replace(/[—–‐−]/g, '-')
    .replace(/^['"“”‘’「『]+|['"“”‘’」』]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^ | ?\.? ?$/g, '');
}

/** The years, months and days of the lunar calendar have names that the solar calendar does not. */
export function looksLunar(text: string): boolean {
  return /农历|阴历|正月|冬月|腊月|臘月|闰|初[一二三四五六七八九十]/.test(text);
}

const CHINESE_NUMBER = /[〇○◯零一二三四五六七八九十廿卅两元壹贰叁肆伍陆柒捌玖拾]+(?=[年月日号號时時点點分秒刻\s]|$)/g;

const DIGITS: Readonly<Record<string, number>> = {
  '〇': 0, '○': 0, '◯': 0, 零: 0,
  一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};

/** `二〇一九` is read digit by digit, `二十八`, `廿八` and `卅` as tens and ones. */
function readChineseNumber(text: string): string {
  const plain = text.replace(/拾/g, '十').replace(/廿/g, '二十').replace(/卅/g, '三十').replace(/^[〇○◯零]+(?=[一二三四五六七八九]?十)/, '');
  const tens = /^(.?)十(.?)$/.exec(plain);
  if (!tens) return readDigits(plain) ?? text;
  const head = tens[1] ? DIGITS[tens[1]] : 1;
  const tail = tens[2] ? DIGITS[tens[2]] : 0;
  return head === undefined || tail === undefined ? text : String(head * 10 + tail);
}

function readDigits(text: string): string | undefined {
  let digits = '';
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return undefined;
    digits += String(digit);
  }
  return digits;
}
