import { AppError } from '../../platform/kernel/index.ts';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The `Idempotency-Key` of a write, if there is one. Throws `petitions.bad_idempotency_key`. */
export function readIdempotencyKey({ headers }: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) throw new AppError('invalid', 'petitions.bad_idempotency_key');
  return key;
}
