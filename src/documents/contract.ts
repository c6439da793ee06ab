import { z } from 'zod';

/** GET /.well-known/xinqiao-keys.json: the keys that receipts and letters are signed with, as a JWK set (RFC 7517). */
export const PublicKeySet = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() })),
});
export type PublicKeySet = z.infer<typeof PublicKeySet>;
