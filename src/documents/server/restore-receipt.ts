import type { PublicKey, Signer } from '../../platform/crypto/index.ts';
import { linkTo, type IssuedReceipt } from './issue-receipt.ts';
import { verifyReceipt } from './receipt-token.ts';

/** A receipt that was given earlier, as it was given, from its token alone; `undefined` when it is not one of ours. */
export function restoreReceipt(signer: Signer, token: string, publicKeys: readonly PublicKey[]): IssuedReceipt | undefined {
  const verified = verifyReceipt(token, publicKeys);
  return verified.ok ? { ...verified.value, link: linkTo(signer, verified.value) } : undefined;
}
