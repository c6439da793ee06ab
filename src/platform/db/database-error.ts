import { AppError, isAppError } from '../kernel/index.ts';

const UNREACHABLE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300', '08006', '08001', '08003']);
const DISK_FULL = '53100';
const RETRY_CODES = new Set(['40001', '40P01']);
const UNIQUE_VIOLATION = '23505';

/** Turns a driver's failure into what it means for a person; anything unknown is passed on as it is. */
export function toDatabaseError(error: unknown): unknown {
  if (isAppError(error)) return error;
  const code = codeOf(error);
  if (code === DISK_FULL) return new AppError('unavailable', 'db.disk_full', {}, { cause: error });
  if (code !== undefined && UNREACHABLE_CODES.has(code)) return new AppError('unavailable', 'db.unreachable', {}, { cause: error });
  if (isConnectionLoss(error)) return new AppError('unavailable', 'db.unreachable', {}, { cause: error });
  if (code !== undefined && RETRY_CODES.has(code)) return new AppError('conflict', 'db.try_again', {}, { cause: error });
  return error;
}

/** True when the failure is a broken unique rule, of the named constraint if one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const candidate = isAppError(error) ? error.cause : error;
  if (codeOf(candidate) !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || (candidate as { constraint?: string }).constraint === constraint;
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

function isConnectionLoss(error: unknown): boolean {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' && /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message);
}
