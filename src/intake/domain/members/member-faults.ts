/** What is wrong with a row of a list of members; each has its sentence in `messages`. */
export type MemberFault =
  | 'members.name_missing' | 'members.name_too_long' | 'members.id_number_rounded' | 'members.id_number_mistyped' | 'members.id_number_too_long'
  | 'members.phone_rounded' | 'members.phone_mistyped' | 'members.address_too_long' | 'members.representative_unclear' | 'members.electronic_service_unclear'
  | 'members.strange_character' | 'members.too_many_cells';

const RESIDENT_ID = /^\d{17}[\dX]$/i;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const ROUNDED = /^\d(?:\.\d+)?e[+]?\d+$/i;

/** GB 11643: the last place of a resident identity number checks the others. Other papers are taken as they are. */
export function findIdNumberFault(text: string): MemberFault | undefined {
  if (text === '') return undefined;
  if (ROUNDED.test(text)) return 'members.id_number_rounded';
  if (text.length > 60) return 'members.id_number_too_long';
  if (/^\d{16,}$/.test(text) && text.length !== 18) return 'members.id_number_mistyped';
  return RESIDENT_ID.test(text) && checkOf(text) !== text.at(-1)?.toUpperCase() ? 'members.id_number_mistyped' : undefined;
}

function checkOf(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECKS[sum % CHECKS.length];
}

/** A mobile number has eleven digits; a landline has an area code, and perhaps an extension. */
export function findPhoneFault(text: string): MemberFault | undefined {
  if (text === '') return undefined;
  if (ROUNDED.test(text)) return 'members.phone_rounded';
  const digits = text.replaceAll(/[\s()（）+-]|转|ext\.?/gi, '');
  if (text.length > 40 || !/^\d{7,18}$/.test(digits)) return 'members.phone_mistyped';
  const mobile = digits.replace(/^(?:0086|86)(?=1\d{10}$)/, '');
  return /^1\d/.test(mobile) && !mobile.startsWith('10') && mobile.length > 8 && !/^1[3-9]\d{9}$/.test(mobile) ? 'members.phone_mistyped' : undefined;
}
