import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { encryptWithKey, makeId } from '../../../platform/crypto/index.ts';
import { AppError, type Instant } from '../../../platform/kernel/index.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { contextOfItem, wrapForCustody, wrapItemKey } from './item-keys.ts';
import type { OfficerKey } from './officer-key-store.ts';
import type { SealedRows } from './sealed-item-store.ts';
import type { Compartment, SealedKind } from './sealed-material.ts';

export interface PlainItem {
  readonly kind: SealedKind;
  readonly compartment: Compartment;
  readonly json: unknown;
  /** Where the bytes of a file lie now, in clear. */
  readonly storageKey?: string;
}

export interface SealTo {
  readonly petitionId: string;
  /** None: the parts wait in the program's own keeping for the first officer's key. */
  readonly officers: readonly OfficerKey[];
  readonly at: Instant;
}

type SealDeps = Pick<PetitionDeps, 'keys' | 'storage'>;

// Random bytes could look like a program or an archive, which the storage refuses.
export const FILE_MARK = Buffer.from('XINQIAO-SEALED-1\n', 'utf8');
const KEY_LENGTH = 32;
const MARGIN_IN_BYTES = 64;

/** Closes each part under a key of its own and that key to each officer; nothing is written to the database here. */
export async function sealItems(deps: SealDeps, to: SealTo, items: readonly PlainItem[]): Promise<SealedRows> {
  const rows: { items: SealedRows['items'][number][]; keys: SealedRows['keys'][number][] } = { items: [], keys: [] };
  for (const item of items) {
    const sealed = await sealItem(deps, to, item);
    rows.items.push(sealed.item);
    rows.keys.push(...sealed.keys);
  }
  return rows;
}

async function sealItem(deps: SealDeps, { petitionId, officers, at }: SealTo, plain: PlainItem) {
  const id = { petitionId, itemId: makeId() };
  const dataKey = randomBytes(KEY_LENGTH);
  const body = encryptWithKey(dataKey, Buffer.from(JSON.stringify(plain.json), 'utf8'), contextOfItem(id));
  const file = plain.storageKey === undefined ? undefined : await sealFile(deps, { dataKey, storageKey: plain.storageKey, context: contextOfItem(id) });
  const keys = await Promise.all(officers.map(async (officer) => ({ petition_id: petitionId, item_id: id.itemId, key_id: officer.keyId, wrapped: await wrapItemKey(deps.keys, officer, id, dataKey) })));
  return {
    item: {
      petition_id: petitionId,
      item_id: id.itemId,
      compartment: plain.compartment,
      kind: plain.kind,
      body,
      storage_key: file?.storageKey ?? null,
      size_bytes: file?.size ?? body.length,
      custody_key: officers.length === 0 ? wrapForCustody(deps.keys, id, dataKey) : null,
      sealed_at: at,
    },
    keys,
  };
}

async function sealFile({ storage }: SealDeps, { dataKey, storageKey, context }: { dataKey: Buffer; storageKey: string; context: string }) {
  const plain = await readPlainFile(storage, storageKey);
  // What the disk has lost must not keep the rest in clear.
  if (!plain) return undefined;
  const sealed = Buffer.concat([FILE_MARK, encryptWithKey(dataKey, plain, `${context}/file`)]);
  return storage.put(Readable.from([sealed]), { limitInBytes: plain.length + FILE_MARK.length + MARGIN_IN_BYTES });
}

async function readPlainFile(storage: SealDeps['storage'], storageKey: string): Promise<Buffer | undefined> {
  try {
    return await buffer(await storage.open(storageKey));
  } catch (error) {
    if (error instanceof AppError && error.code === 'storage.file_missing') return undefined;
    throw error;
  }
}
