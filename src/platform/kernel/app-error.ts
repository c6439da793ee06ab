export const ERROR_KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'refused',
  'too_many',
  'too_large',
  'unavailable',
] as const;

/** `refused` means that the law or the state of the matter says no; the others are technical. */
export type ErrorKind = (typeof ERROR_KINDS)[number];

export type ErrorParams = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/**
 * The one error type of the program.
 * `code` is `feature.what_happened`: part of the API, translated in `messages.ts`, never reworded.
 * `params` fill the translated sentence; they hold no personal data, since they may be logged.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  readonly code: string;
  readonly params: ErrorParams;

  constructor(kind: ErrorKind, code: string, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}

export function isAppError(value: unknown): value is AppError {
  return value instanceof AppError;
}
