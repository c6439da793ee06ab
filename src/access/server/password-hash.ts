import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '../domain/password-policy.ts';

// argon2id (the library's default), 64 MiB, three passes: RFC 9106, section 4, second choice.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

let ofNobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST);
}

/** Without a stored hash it takes as long and answers false, so that time does not tell which accounts exist. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('nobody has this password');
  const isRight = await verify(stored ?? (await ofNobody), normalisePassword(password));
  return stored !== undefined && isRight;
}
