import { AppError, isAppError } from '../kernel/index.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'ENOTDIR', 'ENOENT', 'EEXIST']);

/** Turns a failure of the disk into what it means for a person; anything else is passed on as it is. */
export function toDiskFailure(error: unknown): unknown {
  if (isAppError(error)) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (FULL.has(code)) return new AppError('unavailable', 'storage.disk_full', {}, { cause: error });
  if (NOT_WRITABLE.has(code)) return new AppError('unavailable', 'storage.not_writable', {}, { cause: error });
  return error;
}
