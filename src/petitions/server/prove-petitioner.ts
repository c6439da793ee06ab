import { timingSafeEqual } from 'node:crypto';
import type { Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { NumberAndCode } from '../contract.ts';
import type { PetitionerId, PetitionId } from '../domain/index.ts';
import { findFirstPetitioner, findMemberByCode } from './member-store.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { findIdByNumber } from './petition-store.ts';
import { hashTypedCode } from './query-codes.ts';

const NO_HASH = Buffer.alloc(32);
const NO_PETITION = '00000000-0000-0000-0000-000000000000';

/** Which matter somebody has opened, and who he is in it; nobody who is known by name in an anonymous one. */
export interface ProvenPetitioner {
  readonly petitionId: PetitionId;
  readonly petitionerId: PetitionerId | null;
  /** He came first in the register, and the code is that of the matter. */
  readonly isFirst: boolean;
}

/**
 * The matter that number and code open together, and the person whose code it is. One answer for a wrong number and a wrong code,
 * so that neither can be guessed by itself; a code whose check group does not fit is only mistyped, and saying so helps nobody but the petitioner.
 */
export async function provePetitioner(deps: Pick<PetitionDeps, 'keys'>, db: Reader, { number, queryCode }: NumberAndCode): Promise<ProvenPetitioner> {
  const typed = hashTypedCode(deps.keys, queryCode);
  if (!typed) throw new AppError('forbidden', 'petitions.code_mistyped');
  const found = await findIdByNumber(db, number.normalize('NFKC').trim().toUpperCase());
  const isFirst = timingSafeEqual(typed, found?.queryCodeHash ?? NO_HASH);
  // Asked also when there is no such number, so that the answer takes as long.
  const member = await findMemberByCode(db, found?.petitionId ?? NO_PETITION, typed);
  if (!found || (!isFirst && member === undefined)) throw new AppError('forbidden', 'petitions.wrong_number_or_code');
  const { petitionId } = found;
  return { petitionId, isFirst, petitionerId: isFirst ? await findFirstPetitioner(db, petitionId) : (member ?? null) };
}
