import type { ErrorParams } from '../../kernel/index.ts';

/** A field that the server refused; `path` as in the body, e.g. `petitioners.0.name`. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

export interface ProblemContent {
  /** The kind of the error, e.g. `refused` (the law says no) or `conflict` (somebody else was faster). */
  readonly type: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  /** In the language of the reader; empty when no answer came. */
  readonly detail: string;
  readonly params: ErrorParams;
  readonly requestId: string | null;
  readonly fields: readonly FieldFault[];
}

/** What the server said no with (RFC 9457), or that it did not answer. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly content: ProblemContent;

  constructor(content: ProblemContent, options?: { cause?: unknown }) {
    super(content.code, options);
    this.content = content;
  }
}

export function isServerProblem(value: unknown): value is ServerProblem {
  return value instanceof ServerProblem;
}

/** The code of the problem; `undefined` for a fault of the desk itself. */
export function codeOf(error: unknown): string | undefined {
  return isServerProblem(error) ? error.content.code : undefined;
}

export async function readProblem(response: Response): Promise<ServerProblem> {
  return readProblemText(response.status, await response.text().catch(() => ''));
}

export function readProblemText(status: number, text: string): ServerProblem {
  const content = parseJson(text);
  return new ServerProblem({ ...UNREADABLE, ...(isRecord(content) ? content : {}), status });
}

export function noAnswer(cause: unknown): ServerProblem {
  return new ServerProblem({ ...UNREADABLE, code: 'desk.no_answer' }, { cause });
}

const UNREADABLE: ProblemContent = { type: 'unexpected', status: 0, code: 'desk.unreadable_answer', detail: '', params: {}, requestId: null, fields: [] };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The body comes from our own server, which is tested to send these fields with these types.
function isRecord(value: unknown): value is Partial<ProblemContent> {
  return typeof value === 'object' && value !== null && 'code' in value;
}
