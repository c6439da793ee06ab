import { z } from 'zod';
import { type KeyRing, makeId } from '../../platform/crypto/index.ts';
import type { BulkValue, Reader } from '../../platform/db/index.ts';
import { PetitionerIdentity } from '../contract.ts';
import type { PetitionerId } from '../domain/index.ts';
import { hashQueryCode, memberCodeFor } from './query-codes.ts';

export const PETITIONER_CAPACITIES = ['MAIN', 'REPRESENTATIVE', 'SIGNATORY', 'AGENT'] as const;
export type PetitionerCapacity = (typeof PETITIONER_CAPACITIES)[number];

export interface NewPetitioner {
  readonly petitionerId: PetitionerId;
  readonly capacity: PetitionerCapacity;
  readonly identity: PetitionerIdentity;
}

export interface KnownPetitioner extends NewPetitioner {
  readonly position: number;
}

export function newPetitioner(identity: PetitionerIdentity, capacity: PetitionerCapacity): NewPetitioner {
  return { petitionerId: makeId() as PetitionerId, capacity, identity };
}

/** The rows of a matter's petitioners: identity encrypted, keyed hashes of what is matched exactly; `first`: the place of the first of them. */
export function toPetitionerRows(keys: KeyRing, petitionId: string, petitioners: readonly NewPetitioner[], first = 1): readonly Record<string, BulkValue>[] {
  return petitioners.map(({ petitionerId, capacity, identity }, index) => ({
    petition_id: petitionId,
    petitioner_id: petitionerId,
    position: first + index,
    kind: identity.kind,
    capacity,
    identity: keys.encryptJson(identity, contextOf(petitionId, petitionerId)),
    name_hash: hashOfIdentity(keys, 'name', identity.name),
    phone_hash: hashOfIdentity(keys, 'phone', identity.phone),
    id_number_hash: hashOfIdentity(keys, 'idNumber', identity.idNumber),
    email_hash: hashOfIdentity(keys, 'email', identity.email),
    query_code_hash: first + index === 1 ? null : hashQueryCode(keys, memberCodeFor(keys, petitionId, petitionerId)),
  }));
}

export async function listPetitioners(db: Reader, keys: KeyRing, petitionId: string): Promise<readonly KnownPetitioner[]> {
  const rows = await db
    .selectFrom('petitioner')
    .select(['petitioner_id', 'position', 'capacity', 'identity'])
    .where('petition_id', '=', petitionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    petitionerId: row.petitioner_id as PetitionerId,
    position: row.position,
    capacity: z.enum(PETITIONER_CAPACITIES).parse(row.capacity),
    identity: PetitionerIdentity.parse(keys.decryptJson(row.identity, contextOf(petitionId, row.petitioner_id))),
  }));
}

function contextOf(petitionId: string, petitionerId: string): string {
  return `petitioner/${petitionId}/${petitionerId}`;
}

export function hashOfIdentity(keys: KeyRing, field: 'name' | 'phone' | 'idNumber' | 'email', value: string | undefined): Buffer | null {
  return value === undefined || value === '' ? null : keys.keyedHash(`petitioner.${field}`, normaliseForMatch(field, value));
}

/** Spaces, separators, case and the country code do not make another person. */
export function normaliseForMatch(field: 'name' | 'phone' | 'idNumber' | 'email', value: string): string {
  const text = value.normalize('NFKC').toLowerCase();
  if (field === 'phone') return text.replaceAll(/[^\d]/g, '').replace(/^(?:0086|86)(?=1\d{10}$)/, '');
  if (field === 'email') return text.trim();
  return text.replaceAll(/[\s·•.-]/g, '');
}
