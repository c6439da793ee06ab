import { AppError } from '../kernel/index.ts';

/** A fault of HTTP itself, found before any route runs: it keeps the status that HTTP has for it. */
export interface HttpFault {
  readonly error: AppError;
  readonly status: number;
}

const FAULTS: Readonly<Record<string, () => HttpFault>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => invalid('http.malformed_json', 400),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => invalid('http.malformed_json', 400),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => invalid('http.unsupported_media_type', 415),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => invalid('http.unsupported_media_type', 415),
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_FILES_LIMIT: tooLarge,
  FST_FIELDS_LIMIT: tooLarge,
  FST_PARTS_LIMIT: tooLarge,
};

/** What a failure of the framework means; `undefined` when it is not the caller's. */
export function httpFaultOf(error: unknown): HttpFault | undefined {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' && Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
  if (known) return known();
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? invalid('http.bad_request', statusCode) : undefined;
}

function invalid(code: string, status: number): HttpFault {
  return { error: new AppError('invalid', code), status };
}

function tooLarge(): HttpFault {
  return { error: new AppError('too_large', 'http.body_too_large'), status: 413 };
}
