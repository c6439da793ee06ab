export { messages as cryptoMessages } from './messages.ts';
export { decryptWithKey, encryptWithKey } from './envelope.ts';
export { createEphemeralKeyRing, openKeyRing } from './key-ring.ts';
export type { KeyRing } from './key-ring.ts';
export { makeId } from './make-id.ts';
export { makeBoxKeyPair, openWithBoxKey, sealToBoxKey } from './sealed-box.ts';
export type { BoxKeyPair } from './sealed-box.ts';
export { verifySignature } from './signer.ts';
export type { PublicKey, Signer } from './signer.ts';
