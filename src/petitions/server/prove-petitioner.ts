import { timingSafeEqual } from 'node:crypto';
import type { Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { NumberAndCode } from '../contract.ts';
import type { PetitionId } from '../domain/index.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { findIdByNumber } from './petition-store.ts';
import { hashTypedCode } from './query-codes.ts';

const NO_HASH = Buffer.alloc(32);

/**
 * The matter that number and code open together. One answer for a wrong number and a wrong code, so that neither can be
 * guessed by itself; a code whose check group does not fit is only mistyped, and saying so helps nobody but the petitioner.
 */
export async function provePetitioner(deps: Pick<PetitionDeps, 'keys'>, db: Reader, { number, queryCode }: NumberAndCode): Promise<PetitionId> {
  const typed = hashTypedCode(deps.keys, queryCode);
  if (!typed) throw new AppError('forbidden', 'petitions.code_mistyped');
  const found = await findIdByNumber(db, number.normalize('NFKC').trim().toUpperCase());
  const matches = timingSafeEqual(typed, found?.queryCodeHash ?? NO_HASH);
  if (!found || !matches) throw new AppError('forbidden', 'petitions.wrong_number_or_code');
  return found.petitionId;
}
