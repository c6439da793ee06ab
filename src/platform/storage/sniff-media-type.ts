import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { AppError } from '../kernel/index.ts';
import { checkArchive } from './archive-guard.ts';
import { isKnownType, UNKNOWN_TYPE } from './media-type.ts';

interface Content {
  readonly path: string;
  readonly file: FileHandle;
  readonly size: number;
  readonly fileName: string | undefined;
}

const HEAD_LENGTH = 64 * 1024;
// MZ (Windows), ELF (Linux), Mach-O in its four byte orders and the fat form (also Java classes), scripts, Windows shortcuts.
const PROGRAMS = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '2321', '4c0000000114020000000000'];
const ZIP = '504b0304';

/**
 * Finds the type in the content itself. Programs are refused. Markup that a browser would run (HTML, SVG, XML)
 * and everything unknown is kept, since it may be evidence, as UNKNOWN_TYPE, which is only ever downloaded.
 */
export async function sniffMediaType(content: Content): Promise<string> {
  const head = await readHead(content.file);
  if (PROGRAMS.some((magic) => startsWith(head, magic))) throw new AppError('invalid', 'storage.program_refused');
  if (startsWith(head, ZIP) && !(await checkArchive(content.file, content.size))) return UNKNOWN_TYPE;
  const found = await fileTypeFromFile(content.path);
  if (found && !found.mime.startsWith('text/')) return isKnownType(found.mime) ? found.mime : UNKNOWN_TYPE;
  const text = decodeText(head, content.size > head.length);
  if (text === undefined || looksLikeMarkup(text)) return UNKNOWN_TYPE;
  return content.fileName?.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}

async function readHead(file: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(HEAD_LENGTH);
  const { bytesRead } = await file.read(buffer, 0, HEAD_LENGTH, 0);
  return buffer.subarray(0, bytesRead);
}

function startsWith(head: Buffer, magic: string): boolean {
  return head.subarray(0, magic.length / 2).toString('hex') === magic;
}

// `stream` lets the last character be cut off where the head ends.
function decodeText(head: Buffer, isCut: boolean): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: isCut });
      // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
      return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) ? undefined : text;
    } catch {
      continue;
    }
  }
  return undefined;
}

function looksLikeMarkup(text: string): boolean {
  return /^\s*<[a-z!?/]/i.test(text) || /<(?:script|html|svg|iframe|object|embed|body)[\s>]/i.test(text.slice(0, 4096));
}
