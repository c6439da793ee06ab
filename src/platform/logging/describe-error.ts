import { isAppError } from '../kernel/index.ts';

/** What of a failure may be written down. */
interface DescribedError {
  readonly type: string;
  readonly code?: string;
  readonly kind?: string;
  readonly params?: unknown;
  readonly message: string;
  readonly stack: readonly string[];
  /** Of PostgreSQL: which rule, table or column; never the values, which it puts into `detail`. */
  readonly database?: Readonly<Record<string, string>>;
  readonly cause?: DescribedError;
}

const DATABASE_FIELDS = ['severity', 'schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const;
const DEEPEST_CAUSE = 4;
// 42: a mistake in the program's own SQL, whose quoted words are names of tables and columns.
const OWN_SQL_MISTAKE = /^42/;

/**
 * Describes a failure without what people wrote. Messages of libraries and of the database quote the text they choke on,
 * so quoted parts, digits in a row, addresses and everything outside ASCII are masked.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: maskText(String(error)), stack: [] };
  const code = textProperty(error, 'code');
  const database = databaseFields(error);
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(isAppError(error) ? { kind: error.kind, params: error.params } : {}),
    message: isAppError(error) || (code !== undefined && database && OWN_SQL_MISTAKE.test(code)) ? error.message : maskText(error.message),
    stack: stackFrames(error),
    ...(database ? { database } : {}),
    ...(error.cause !== undefined && depth < DEEPEST_CAUSE ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function maskText(text: string): string {
  return text
    .slice(0, 1000)
    .replaceAll(/"[^"]*"?|'[^']*'|`[^`]*`/g, '"…"')
    .replaceAll(/[^\s@]+@[^\s@]+/g, '…')
    .replaceAll(/\d(?:[\s-]?\d){4,}/g, '…')
    .replaceAll(/[^\u0020-\u007E…]+/g, '…');
}

// The first lines of a stack repeat the message; frames alone cannot hold what people wrote.
function stackFrames(error: Error): readonly string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

function databaseFields(error: Error): Readonly<Record<string, string>> | undefined {
  const severity = textProperty(error, 'severity');
  if (severity === undefined) return undefined;
  return Object.fromEntries(
    DATABASE_FIELDS.flatMap((name) => {
      const value = textProperty(error, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function textProperty(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}
