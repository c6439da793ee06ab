import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const YEAR_IN_SECONDS = 31_536_000;

const DIRECTIVES = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
} as const;

/** No inline script, no inline style, nothing from elsewhere, in no frame. HSTS only where the site is reached by TLS. */
export async function secureHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  const isSecure = publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { ...DIRECTIVES, ...(isSecure ? { 'upgrade-insecure-requests': [] } : {}) } },
    strictTransportSecurity: isSecure ? { maxAge: YEAR_IN_SECONDS, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
    // Browsers ignore it on plain HTTP and complain in their console.
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
  });
}
