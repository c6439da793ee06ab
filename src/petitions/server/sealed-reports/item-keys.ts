import { type KeyRing, openWithBoxKey, sealToBoxKey } from '../../../platform/crypto/index.ts';
import type { OfficerKey } from './officer-key-store.ts';

interface ItemId {
  readonly petitionId: string;
  readonly itemId: string;
}

export interface UnlockedKey {
  readonly keyId: string;
  readonly privateKey: Buffer;
}

export function contextOfItem({ petitionId, itemId }: ItemId): string {
  return `sealed/${petitionId}/${itemId}`;
}

/** The key of a part, closed to one officer and once more by the key file: a copy of the database alone opens nothing, even with his passphrase. */
export async function wrapItemKey(keys: KeyRing, officer: OfficerKey, item: ItemId, dataKey: Buffer): Promise<Buffer> {
  return keys.encryptBytes(await sealToBoxKey(officer.publicKey, dataKey, contextOfItem(item)), `${contextOfItem(item)}/${officer.keyId}`);
}

/** Throws `crypto.cannot_decrypt`. */
export function unwrapItemKey(keys: KeyRing, unlocked: UnlockedKey, item: ItemId, wrapped: Buffer): Promise<Buffer> {
  return openWithBoxKey(unlocked.privateKey, keys.decryptBytes(wrapped, `${contextOfItem(item)}/${unlocked.keyId}`), contextOfItem(item));
}

/** As long as no officer has a key, the key file of the program alone keeps it. */
export function wrapForCustody(keys: KeyRing, item: ItemId, dataKey: Buffer): Buffer {
  return keys.encryptBytes(dataKey, `${contextOfItem(item)}/custody`);
}

export function unwrapFromCustody(keys: KeyRing, item: ItemId, custodyKey: Buffer): Buffer {
  return keys.decryptBytes(custodyKey, `${contextOfItem(item)}/custody`);
}
