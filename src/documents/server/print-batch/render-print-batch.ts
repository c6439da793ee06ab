import { AppError } from '../../../platform/kernel/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import { createPdfAssembler, type PdfAssembler } from '../case-file/pdf-assembler.ts';
import type { Bookmark } from '../case-file/pdf-stream-writer.ts';
import type { PdfRenderer } from '../pdf-renderer.ts';

export interface Correspondent {
  readonly name: string;
  readonly lines: string;
  readonly postcode: string | null;
}

export interface LetterToPrint {
  /** In the list of contents, and on the sheet with the address; it names nobody. */
  readonly title: string;
  open(): Promise<Uint8Array>;
  /** Needed by every layout but that of letters alone. */
  readonly post: { readonly to: Correspondent; readonly from: Correspondent } | null;
}

export interface PrintBatch {
  /** Of the file; it names nobody. */
  readonly title: string;
  readonly language: Language;
  readonly layout: 'LETTERS' | 'WINDOW' | 'DL' | 'C5';
  readonly letters: readonly LetterToPrint[];
}

interface Progress {
  readonly renderer: PdfRenderer;
  readonly assembler: PdfAssembler;
  readonly batch: PrintBatch;
  readonly bookmarks: Bookmark[];
  pages: number;
  blank: Buffer | undefined;
}

const A4 = { width: 210, height: 297 };
const ENVELOPES = { DL: { width: 220, height: 110 }, C5: { width: 229, height: 162 } } as const;

/**
 * Many letters as one file, piece by piece. Each begins on an odd page, so that printed on both sides no sheet holds parts of
 * two; sheets for window envelopes lie before their letter, envelopes in a row behind the last.
 * Throws `documents.print_failed`, `documents.render_failed`.
 */
export async function* renderPrintBatch(renderer: PdfRenderer, batch: PrintBatch): AsyncGenerator<Uint8Array> {
  const assembler = createPdfAssembler();
  const progress: Progress = { renderer, assembler, batch, bookmarks: [], pages: 0, blank: undefined };
  try {
    yield given(await assembler.run({ kind: 'begin' })).bytes;
    for (const letter of batch.letters) yield* addLetter(progress, letter);
    if (batch.layout === 'DL' || batch.layout === 'C5') yield* addEnvelopes(progress, ENVELOPES[batch.layout]);
    yield given(await assembler.run({ kind: 'end', title: batch.title, language: batch.language, bookmarks: progress.bookmarks })).bytes;
  } finally {
    await assembler.close();
  }
}

async function* addLetter(progress: Progress, letter: LetterToPrint): AsyncGenerator<Uint8Array> {
  yield* turnToFront(progress);
  progress.bookmarks.push({ level: 1, text: letter.title, page: progress.pages + 1 });
  if (progress.batch.layout === 'WINDOW') {
    yield await add(progress, await renderSheets(progress, [{ kind: 'window', ...A4, ...postOf(letter), letter: letter.title }]));
    yield* turnToFront(progress);
  }
  yield await add(progress, await letter.open());
}

async function* addEnvelopes(progress: Progress, size: { readonly width: number; readonly height: number }): AsyncGenerator<Uint8Array> {
  yield* turnToFront(progress);
  yield await add(progress, await renderSheets(progress, progress.batch.letters.map((letter) => ({ kind: 'envelope', ...size, ...postOf(letter) }))));
}

async function* turnToFront(progress: Progress): AsyncGenerator<Uint8Array> {
  if (progress.pages % 2 === 0) return;
  progress.blank ??= await renderSheets(progress, [{ kind: 'blank', ...A4 }]);
  yield await add(progress, progress.blank);
}

async function add(progress: Progress, source: Uint8Array): Promise<Uint8Array> {
  const { bytes, sizes } = given(await progress.assembler.run({ kind: 'add', source, place: 'whole', isFront: false }));
  progress.pages += sizes.length;
  return bytes;
}

function renderSheets({ renderer, batch }: Progress, sheets: readonly object[]): Promise<Buffer> {
  return renderer.render({ template: 'print-sheets', standard: '1.7', input: { title: batch.title, sheets } });
}

function postOf({ post }: LetterToPrint): object {
  if (!post) throw printFailed('no address');
  return post;
}

/** Our own letters are always readable, unless their files were changed behind our back. */
function given<Added extends object>(added: Added): Extract<Added, { readonly bytes: unknown }> {
  if ('bytes' in added) return added as Extract<Added, { readonly bytes: unknown }>;
  throw printFailed('failure' in added ? String(added.failure) : 'unknown');
}

function printFailed(reason: string): AppError {
  return new AppError('unavailable', 'documents.print_failed', { reason });
}
