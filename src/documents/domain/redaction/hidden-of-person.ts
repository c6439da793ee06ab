import type { Hidden } from './redactor.ts';

/** What is known of somebody whom the edition must not name. */
export interface KnownPerson {
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly name: string;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly birthOn?: string | undefined;
  readonly employer?: string | undefined;
}

const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '长孙', '宇文', '司徒', '夏侯', '端木', '南宫', '独孤', '西门', '百里', '呼延', '轩辕', '闻人', '澹台', '淳于', '单于', '申屠', '太叔', '公冶', '宗政', '濮阳', '钟离', '赫连', '拓跋'];
const TITLES = ['先生', '女士', '小姐', '同志', '师傅', '大爷', '大妈', '大姐', '大哥', '阿姨', '叔叔', '老师', '某某', '某', '××', 'XX', '工', '总'];
// A surname with a title that is another word: hours, building sites and old people would vanish with somebody's name.
const OTHER_WORDS = new Set(['施工', '童工', '小时', '小区', '小于', '老年', '老师']);
const ORGANISATION_ENDINGS = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|合作社|经营部|商行|工作室)$/;
const FINE_PLACE = /[路街巷弄村组屯庄里坊园苑区楼栋幢室号院座层户寨湾]|单元|小区|花园|公寓|大厦|广场/;

/** Every spelling in which somebody may be named: whole, in part, by a title, by the tail of a number. */
export function listHiddenOf(person: KnownPerson): readonly Hidden[] {
  return [
    ...namesOf(person).map((text) => ({ text, ground: 'NAME' }) as const),
    ...phonesOf(person.phone).map((text) => ({ text, ground: 'PHONE' }) as const),
    ...placesOf(person.address).map((text) => ({ text, ground: 'ADDRESS' }) as const),
    ...idNumbersOf(person.idNumber).map((text) => ({ text, ground: 'ID_NUMBER' }) as const),
    ...birthsOf(person.birthOn).map((text) => ({ text, ground: 'BIRTH' }) as const),
    ...mailOf(person.email).map((text) => ({ text, ground: 'CONTACT' }) as const),
    ...known(person.employer, 2).map((text) => ({ text, ground: 'OTHER' }) as const),
  ];
}

function known(text: string | undefined, atLeast: number): readonly string[] {
  return text !== undefined && text.trim().length >= atLeast ? [text.trim()] : [];
}

function namesOf({ kind, name }: KnownPerson): readonly string[] {
  const whole = known(name, 2);
  if (kind === 'ORGANISATION') return [...whole, ...known(name.replace(ORGANISATION_ENDINGS, ''), 4)];
  const plain = name.replaceAll(/\s/g, '');
  if (!/^\p{Script=Han}{2,5}$/u.test(plain)) return [...whole, ...name.split(/[\s·•.,-]+/).filter((part) => part.length >= 3 || /^\p{Script=Han}{2,}$/u.test(part))];
  const surname = COMPOUND_SURNAMES.find((each) => plain.startsWith(each) && plain.length > each.length) ?? plain.slice(0, 1);
  const given = plain.slice(surname.length);
  const spoken = [...TITLES.map((title) => `${surname}${title}`), ...(surname.length === 1 ? [`老${surname}`, `小${surname}`, `阿${surname}`] : [])];
  return [...whole, ...known(given, 2), ...spoken.filter((text) => !OTHER_WORDS.has(text))];
}

function phonesOf(phone: string | undefined): readonly string[] {
  // More than one number, or an extension, in one field.
  return (phone ?? '').split(/[;；/,，、转]|ext/i).flatMap((each) => {
    const digits = each.replaceAll(/\D/g, '');
    if (digits.length < 5) return [];
    const home = digits.replace(/^(?:0086|86)(?=1\d{10}$)/, '');
    const local = /^0\d{9,11}$/.test(home) ? home.slice(home.startsWith('010') || /^02\d/.test(home) ? 3 : 4) : home;
    return [digits, home, local, home.slice(-8), ...tailsOf(home)].filter((part, index) => part.length >= 5 || index > 3);
  });
}

// Four digits alone may be a year: they are only taken out where somebody says that they are the end of a number.
function tailsOf(digits: string): readonly string[] {
  const last = digits.slice(-4);
  return ['尾号', '尾号为', '尾号是', '后四位', '后四位为', '后四位是', '末四位', '末四位为', '末四位是', '尾数'].map((words) => words + last);
}

function idNumbersOf(idNumber: string | undefined): readonly string[] {
  const [plain] = known(idNumber?.replaceAll(/\s/g, ''), 4);
  if (plain === undefined) return [];
  const isResident = /^\d{17}[\dXx]$/.test(plain);
  return [plain, ...(isResident ? [plain.slice(0, 17), plain.slice(0, 14), plain.slice(6, 14), plain.slice(-12), plain.slice(-8), plain.slice(-6), ...tailsOf(plain), ...birthsOf(`${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`)] : [])];
}

function birthsOf(day: string | undefined): readonly string[] {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '') ?? [];
  if (year === undefined || month === undefined || date === undefined) return [];
  const [m, d] = [Number(month), Number(date)];
  return [`${year}-${month}-${date}`, `${year}年${m}月${d}日`, `${year}年${month}月${date}日`, `${year}/${month}/${date}`, `${year}/${m}/${d}`, `${year}年${m}月生`, `${year}年${month}月生`];
}

function mailOf(email: string | undefined): readonly string[] {
  const [whole] = known(email, 5);
  return whole === undefined ? [] : [whole, ...known(whole.split('@')[0], 4)];
}

/** The whole address and each run of its parts that tells where somebody lives; province and city alone tell it of nobody. */
function placesOf(address: string | undefined): readonly string[] {
  const [whole] = known(address, 2);
  if (whole === undefined) return [];
  const parts = whole.replaceAll(/\s/g, '').match(/.+?(?:自治区|自治州|自治县|特别行政区|省|市|区|县|旗|镇|乡|街道|社区|大道|路|街|巷|弄|村|组|小区|花园|公寓|大厦|广场|单元|号楼|号院|栋|幢|楼|层|室|号|户)|.+$/g) ?? [];
  const runs: string[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to <= parts.length; to += 1) {
      const run = parts.slice(from, to).join('');
      // A street of two characters, or a number of a door, is not yet an address.
      if (run.length >= 4 && FINE_PLACE.test(run.replaceAll(/[省市县]|自治区/g, '')) && !isOnlyDistricts(parts.slice(from, to))) runs.push(run);
    }
  }
  return [whole, ...runs];
}

function isOnlyDistricts(parts: readonly string[]): boolean {
  return parts.every((part) => /(?:省|市|县|旗|自治区|自治州|(?<!小|社)区)$/.test(part));
}
