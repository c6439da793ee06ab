import { assertNever, type AppError, type ErrorKind, type ErrorParams } from '../kernel/index.ts';
import type { Language, Translator } from '../ui/index.ts';

/** What is wrong with one field and how to mend it; never what was typed. */
export interface FieldFault {
  readonly in: 'params' | 'query' | 'headers' | 'body';
  /** `petitioner.phone`, `requests.0`; empty for the whole. */
  readonly path: string;
  /** The key of the message. */
  readonly code: string;
  readonly message: string;
}

/** `application/problem+json` (RFC 9457). `type` is the kind of the error, relative to /api/docs. */
export interface Problem {
  readonly type: ErrorKind | 'unexpected';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: ErrorParams;
  readonly requestId: string;
  readonly detail: string;
  readonly fields?: readonly FieldFault[];
}

export interface Reader {
  readonly language: Language;
  readonly requestId: string;
  readonly translator: Translator;
}

/** The one place where a kind becomes a status. */
export function statusOf(kind: ErrorKind): number {
  switch (kind) {
    case 'invalid':
      return 422;
    case 'unauthenticated':
      return 401;
    case 'forbidden':
      return 403;
    case 'not_found':
      return 404;
    // A later version or another writer: reading again and repeating can succeed. Refused: repeating cannot, so `type` tells them apart.
    case 'conflict':
    case 'refused':
      return 409;
    case 'too_large':
      return 413;
    case 'too_many':
      return 429;
    case 'unavailable':
      return 503;
    default:
      return assertNever(kind);
  }
}

export function problemOf(error: AppError, reader: Reader): Problem {
  return {
    type: error.kind,
    title: reader.translator.translate(reader.language, `http.title.${error.kind}`) ?? error.kind,
    status: statusOf(error.kind),
    code: error.code,
    params: error.params,
    requestId: reader.requestId,
    detail: reader.translator.translate(reader.language, error.code, error.params) ?? error.code,
  };
}

/** For a failure that nobody foresaw: it says nothing about itself. */
export function unexpectedProblem(reader: Reader): Problem {
  const params = { requestId: reader.requestId };
  return {
    type: 'unexpected',
    title: reader.translator.translate(reader.language, 'http.title.unexpected') ?? 'unexpected',
    status: 500,
    code: 'http.unexpected',
    params: {},
    requestId: reader.requestId,
    detail: reader.translator.translate(reader.language, 'http.unexpected', params) ?? 'unexpected',
  };
}
