export { messages as cryptoMessages } from './messages.ts';
export { createEphemeralKeyRing, openKeyRing } from './key-ring.ts';
export type { KeyRing } from './key-ring.ts';
export { makeId } from './make-id.ts';
export { verifySignature } from './signer.ts';
export type { PublicKey, Signer } from './signer.ts';
