import { AppError, countCharacters } from '../../platform/kernel/index.ts';

const SHORTEST = 12;
const LONGEST = 128;
const FEWEST_DIFFERENT = 5;

// The long ones among the passwords that leaks show most often; what is shorter than twelve characters is refused anyway.
const COMMON = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789abc',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  'qazwsxedcrfv',
  'asdfghjkl123',
  'abcdefghijkl',
  'abcd12345678',
  'abc123456789',
  'password1234',
  'password12345',
  'password123456',
  'passw0rd1234',
  'administrator',
  'administrator1',
  'admin1234567',
  'admin12345678',
  'welcome12345',
  'changeme1234',
  'letmein12345',
  'iloveyou1234',
  'woaini123456',
  'woaini1314520',
  'zhongguo1234',
  'xinfang12345',
  'xinqiao12345',
  'petition1234',
]);

/** Two spellings of one password that look the same are the same (NIST SP 800-63B, 3.1.1.2). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Length over rules of composition (NIST SP 800-63B, 3.1.1.2): at least twelve characters, and nothing that is guessed first. */
export function checkNewPassword(password: string, username: string): void {
  const text = normalisePassword(password);
  const length = countCharacters(text);
  if (length < SHORTEST) throw new AppError('invalid', 'access.password_too_short', { minimum: SHORTEST });
  if (length > LONGEST) throw new AppError('invalid', 'access.password_too_long', { maximum: LONGEST });
  const lowered = text.toLowerCase();
  if (lowered.includes(username.toLowerCase())) throw new AppError('invalid', 'access.password_contains_username');
  if (COMMON.has(lowered) || new Set(lowered).size < FEWEST_DIFFERENT || isSequence(lowered)) throw new AppError('invalid', 'access.password_too_common');
}

// 123456789012, abcdefghijkl, 987654321098: each character follows the one before, around the ten digits.
function isSequence(text: string): boolean {
  const steps = Array.from({ length: text.length - 1 }, (_, index) => stepBetween(text.charCodeAt(index), text.charCodeAt(index + 1)));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function stepBetween(from: number, to: number): number {
  const step = to - from;
  return Math.abs(step) === 9 ? -Math.sign(step) : step;
}
