import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { PublicKey } from '../../platform/crypto/index.ts';
import { AppError, isAppError } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { PublicKeySet } from '../contract.ts';
import { messages } from '../messages.ts';
import { verifyReceiptFile } from '../server/index.ts';
import { renderVerification, renderVerificationJson } from './render-verification.ts';

interface ReceiptVerifyOptions {
  readonly keys?: string;
  readonly json?: boolean;
}

export interface ReceiptCommandSurroundings {
  readonly language: Language;
  /** The public keys of this installation; `undefined` where there is none. */
  findOwnKeys(): readonly PublicKey[] | undefined;
}

/** What `receipt verify` prints. Throws AppError `invalid` when there is nothing to check, or nothing to check it with. */
export function runReceiptVerify(path: string, options: ReceiptVerifyOptions, around: ReceiptCommandSurroundings): { readonly isValid: boolean; readonly text: string } {
  const publicKeys = options.keys === undefined ? around.findOwnKeys() : readKeys(options.keys);
  if (!publicKeys || publicKeys.length === 0) throw new AppError('invalid', 'documents.no_keys');
  const outcome = verifyReceiptFile(readBytes(path), publicKeys);
  const text = options.json ? renderVerificationJson(outcome, around.language) : renderVerification(outcome, around.language);
  return { isValid: outcome.ok, text };
}

/** Adds `receipt verify` to the program. Exit codes: 0 valid, 1 not valid, 2 bad usage. */
export function registerReceiptCommands(program: Command, around: ReceiptCommandSurroundings): void {
  const say = messages[around.language];
  program
    .command('receipt')
    .description(say['documents.cli.group'])
    .command('verify')
    .description(say['documents.cli.about'])
    .argument('<file>', say['documents.cli.file'])
    .option('--keys <file>', say['documents.cli.keys'])
    .option('--json', say['documents.cli.json'])
    .action((path: string, options: ReceiptVerifyOptions, command: Command) => {
      try {
        const { isValid, text } = runReceiptVerify(path, options, around);
        command.configureOutput().writeOut?.(`${text}\n`);
        if (!isValid) process.exitCode = 1;
      } catch (error) {
        if (!isAppError(error)) throw error;
        command.error(describeError(error, around.language), { code: error.code, exitCode: 2 });
      }
    });
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError('invalid', 'documents.bad_file', { path }, { cause });
  }
}

function readKeys(path: string): readonly PublicKey[] {
  try {
    return PublicKeySet.parse(JSON.parse(readBytes(path).toString('utf8'))).keys;
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw new AppError('invalid', 'documents.bad_keys', { path }, { cause });
  }
}

function describeError({ code, params }: AppError, language: Language): string {
  const texts: Readonly<Record<string, string>> = messages[language];
  return fillTemplate(texts[code] ?? code, params, language);
}
