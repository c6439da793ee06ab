const IDENTITY_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const CARD = /(?<!\d)\d{16,19}(?!\d)/g;
// Parts as long as an address may have (RFC 5321): an endless run of letters costs no endless search.
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Numbers and addresses that point at a person and have no place in an answer: identity cards, mobiles, bank cards, mail (PI-2). */
export function findPersonalData(text: string): readonly string[] {
  const identities = matchesOf(text, IDENTITY_NUMBER).filter(isIdentityNumber);
  const cards = matchesOf(text, CARD).filter((number) => !identities.includes(number) && isCardNumber(number));
  return [...new Set([...identities, ...matchesOf(text, MOBILE), ...cards, ...matchesOf(text, MAIL)])];
}

/** Names of known persons as they stand in a text; a single character is no name to look for. */
export function findNames(text: string, names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name.length >= 2 && text.includes(name));
}

function matchesOf(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? [];
}

// GB 11643-1999: the last character checks the seventeen before it.
function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number.at(-1)?.toUpperCase();
}

// Luhn: every second digit from the right is doubled.
function isCardNumber(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
