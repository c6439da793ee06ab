import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/kernel/index.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A header that no page of another site can send without asking first: for programs that sign in with a cookie. */
const OWN_HEADER = 'x-xinqiao-client';

/**
 * A write that a cookie lets in must show that it comes from a page of this very site: by `Sec-Fetch-Site`, by `Origin`, or by a
 * header of our own. Stricter than the check that every request passes, which lets programs through: they bring no cookie.
 */
export function refuseForgery({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string): void {
  if (SAFE_METHODS.has(method)) return;
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  if (site !== undefined ? site === 'same-origin' : isOwnOrigin(origin, host, publicUrl)) return;
  if (site === undefined && origin === undefined && headers[OWN_HEADER] !== undefined) return;
  throw new AppError('forbidden', 'access.forged_request');
}

function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return false;
  return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
}
