import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Does another web site make this visitor's browser change something here? Second to `SameSite` cookies.
 * Programs send neither header. `Origin: null` is what our own forms send where the browser knows no `Sec-Fetch-Site`,
 * since no page of ours tells where it is (`Referrer-Policy: no-referrer`).
 */
export function isCrossSite(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  return origin !== publicUrl && (!URL.canParse(origin) || new URL(origin).host !== host);
}
