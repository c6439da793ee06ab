import { Secret, TOTP } from 'otpauth';
import { toEpochMs, type Instant } from '../../platform/kernel/index.ts';

const PERIOD_IN_SECONDS = 30;
const STEPS_TOLERATED = 1;

/** Bytes of the secret; 20 are what every authenticator takes (RFC 4226, section 4). */
export const TOTP_SECRET_LENGTH = 20;

export function toTotpSecret(bytes: Buffer): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** The address that the QR code holds. */
export function totpUri(secret: string, username: string): string {
  return totpOf(secret, username).toString();
}

/** The time step of a right code (RFC 6238), one step early or late; the caller remembers it, so that no code works twice. */
export function findTotpStep(secret: string, code: string, now: Instant): number | undefined {
  const timestamp = toEpochMs(now);
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: STEPS_TOLERATED });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_IN_SECONDS) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Xinqiao', label, algorithm: 'SHA1', digits: 6, period: PERIOD_IN_SECONDS, secret: Secret.fromBase32(secret) });
}
