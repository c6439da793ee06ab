import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { formatReceiptFile } from '../domain/index.ts';
import { aReceipt } from '../domain/testing/index.ts';
import { issueReceipt } from '../server/index.ts';
import { registerReceiptCommands, runReceiptVerify, type ReceiptCommandSurroundings } from './index.ts';

const directory = mkdtempSync(join(tmpdir(), 'xinqiao-receipt-'));
afterAll(() => rmSync(directory, { recursive: true }));

const ring = createEphemeralKeyRing();
const issued = issueReceipt(ring.signer, aReceipt());
const around: ReceiptCommandSurroundings = { language: 'en', findOwnKeys: () => ring.publicKeys };
const stranger: ReceiptCommandSurroundings = { language: 'en', findOwnKeys: () => undefined };

function write(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

describe('xinqiao receipt verify', () => {
  it.each([
    ['the receipt file', formatReceiptFile(issued)],
    ['the bare signature', issued.token],
    ['the text of the QR code', `${issued.link}\n`],
  ])('accepts %s and says what was promised', (_, content) => {
    const { isValid, text } = runReceiptVerify(write('receipt', content), {}, around);
    expect(isValid).toBe(true);
    expect(text).toContain('Number: QXJT-20261125-00012');
    expect(text).toContain('(by 10 December 2026)');
    expect(text).toContain('25 November 2026 09:30:00');
  });

  it('works where there is no installation, with the published keys in a file', () => {
    const keys = write('keys.json', JSON.stringify({ keys: ring.publicKeys }));
    expect(runReceiptVerify(write('receipt', issued.token), { keys }, stranger).isValid).toBe(true);
  });

  it('says as JSON what failed', () => {
    const path = write('receipt', formatReceiptFile(issued).replace('QXJT-20261125-00012', 'QXJT-20261125-00013'));
    const { isValid, text } = runReceiptVerify(path, { json: true }, around);
    expect(isValid).toBe(false);
    expect(JSON.parse(text)).toMatchObject({ valid: false, fault: 'file_altered' });
  });

  it('gives the whole receipt as JSON', () => {
    const { text } = runReceiptVerify(write('receipt', issued.token), { json: true }, around);
    expect(JSON.parse(text)).toEqual({ valid: true, kind: 'receipt', keyId: ring.signer.keyId, keyThumbprint: issued.keyThumbprint, receipt: aReceipt() });
  });

  it('does not guess without keys, without a file, or with a file of something else', () => {
    const receipt = write('receipt', issued.token);
    expect(() => runReceiptVerify(receipt, {}, stranger)).toThrowError('documents.no_keys');
    expect(() => runReceiptVerify(join(directory, 'nothing'), {}, around)).toThrowError('documents.bad_file');
    expect(() => runReceiptVerify(receipt, { keys: receipt }, around)).toThrowError('documents.bad_keys');
  });
});

describe('the exit code of receipt verify', () => {
  beforeEach(() => {
    process.exitCode = undefined;
    return () => {
      process.exitCode = undefined;
    };
  });

  it('is 0 for a genuine receipt, 1 for an altered one, 2 for a missing file', () => {
    expect(run(write('good', issued.token))).toMatchObject({ exitCode: 0, written: expect.stringContaining('VALID: The receipt is genuine') });
    expect(run(write('bad', `${issued.token.slice(0, -1)}-`))).toMatchObject({ exitCode: 1, written: expect.stringContaining('INVALID: The signature does not fit') });
    expect(run(join(directory, 'nothing'))).toMatchObject({ exitCode: 2, written: expect.stringContaining('Cannot read the file') });
  });
});

function run(...args: readonly string[]): { readonly written: string; readonly exitCode: number } {
  let written = '';
  let exitCode = 0;
  const program = new Command().exitOverride((error) => {
    exitCode = error.exitCode;
    throw error;
  });
  program.configureOutput({ writeOut: (text) => (written += text), writeErr: (text) => (written += text) });
  registerReceiptCommands(program, around);
  try {
    program.parse(['node', 'xinqiao', 'receipt', 'verify', ...args]);
  } catch {
    return { written, exitCode };
  }
  return { written, exitCode: Number(process.exitCode ?? 0) };
}
