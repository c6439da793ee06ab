import { assertNever, isAppError, type ErrorKind } from '../../platform/kernel/index.ts';
import { describeError } from '../../platform/logging/index.ts';
import type { Language, Translator } from '../../platform/ui/index.ts';

export type ExitCode = 0 | 1 | 2;

/** Where a command prints; the process's own streams outside tests. */
export interface Terminal {
  readonly language: Language;
  out(text: string): void;
  err(text: string): void;
}

/** The one place where a kind becomes an exit code: 2 tells that the command was asked wrongly, 1 that it failed. */
export function exitCodeOf(kind: ErrorKind): ExitCode {
  switch (kind) {
    case 'invalid':
      return 2;
    case 'unauthenticated':
    case 'forbidden':
    case 'not_found':
    case 'conflict':
    case 'refused':
    case 'too_many':
    case 'too_large':
    case 'unavailable':
      return 1;
    default:
      return assertNever(kind);
  }
}

/** Says in the language of the terminal what went wrong; a failure that nobody foresaw is described without what people wrote. */
export function printFailure(error: unknown, terminal: Terminal, translator: Translator): ExitCode {
  if (isAppError(error)) {
    terminal.err(`${translator.translate(terminal.language, error.code, error.params) ?? error.code}\n`);
    return exitCodeOf(error.kind);
  }
  const described = describeError(error);
  terminal.err(`${described.message}\n${described.stack.map((frame) => `    ${frame}`).join('\n')}\n`);
  terminal.err(`${translator.translate(terminal.language, 'cli.unexpected', { type: described.type }) ?? described.type}\n`);
  return 1;
}
