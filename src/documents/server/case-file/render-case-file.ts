import { buffer } from 'node:stream/consumers';
import { imageSize } from 'image-size';
import { AppError, isAppError } from '../../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../../platform/ui/index.ts';
import type { CaseFileCover, CaseFileHeading, CaseFilePart, Placing } from '../../domain/index.ts';
import { messages } from '../../messages.ts';
import type { PdfRenderer, TemplateName } from '../pdf-renderer.ts';
import { createPdfAssembler, createTrial, type PdfAssembler } from './pdf-assembler.ts';
import type { Added, PageSize } from './pdf-stream-writer.ts';

export interface CaseFile {
  readonly language: Language;
  /** What the file calls itself; it names nobody. */
  readonly title: string;
  /** Asked for when the parts are done, since it may tell of them. */
  cover(): CaseFileCover;
  readonly parts: AsyncIterable<CaseFilePart>;
}

const MARKS_AT_ONCE = 250;
// Unpacked it takes four bytes each.
const MOST_PIXELS = 64_000_000;

interface Sheet extends PageSize {
  readonly mark: string | null;
}

interface Progress {
  readonly file: CaseFile;
  readonly renderer: PdfRenderer;
  readonly assembler: PdfAssembler;
  readonly trial: ReturnType<typeof createTrial>;
  readonly sheets: Sheet[];
  readonly index: (CaseFileHeading & { readonly page: number })[];
  readonly placings: Map<string, Placing>;
  frontPages: number | undefined;
}

/**
 * The case file as one PDF, piece by piece as it grows: cover and index in front, the parts in their order, the number of
 * the page and of all pages on each. A part that cannot be shown is noted in the placings and passed over.
 * Throws `documents.render_failed`, `documents.case_file_failed`.
 */
export async function* renderCaseFile(renderer: PdfRenderer, file: CaseFile): AsyncGenerator<Uint8Array> {
  const assembler = createPdfAssembler();
  const trial = createTrial();
  const progress: Progress = { file, renderer, assembler, trial, sheets: [], index: [], placings: new Map(), frontPages: undefined };
  try {
    yield bytesOf(await assembler.run({ kind: 'begin' }));
    for await (const part of file.parts) {
      const added = await addPart(progress, part);
      if (added && 'bytes' in added) yield added.bytes;
    }
    const front = await addFront(progress);
    yield front.bytes;
    const own = front.sizes.length;
    yield* layMarks(progress, [...front.sizes.map((size) => ({ ...size, mark: null })), ...progress.sheets]);
    const bookmarks = progress.index.map((entry) => ({ ...entry, page: entry.page + own }));
    yield bytesOf(await assembler.run({ kind: 'end', title: file.title, language: file.language, bookmarks }));
  } finally {
    await Promise.all([assembler.close(), trial.close()]);
  }
}

async function addPart(progress: Progress, part: CaseFilePart): Promise<Added | undefined> {
  const { sheets, index, placings } = progress;
  const added = await assemble(progress, part, await readPart(progress, part));
  const first = sheets.length + 1;
  const isShown = 'bytes' in added && added.sizes.length > 0;
  if (part.id !== undefined) placings.set(part.id, isShown ? { first, pages: added.sizes.length } : { failure: 'failure' in added ? added.failure : 'broken' });
  if (!isShown) return undefined;
  if (part.heading) index.push({ ...part.heading, page: first });
  for (const size of added.sizes) sheets.push({ ...size, mark: part.mark ?? null });
  return added;
}

type Read = { readonly source: Uint8Array } | Extract<Added, { failure: unknown }>;

async function assemble({ assembler, trial }: Progress, part: CaseFilePart, read: Read): Promise<Added> {
  if ('failure' in read) return read;
  const tried = part.kind === 'pdf' && part.place === 'fitted' ? await trial.try(read.source) : undefined;
  if (tried && 'failure' in tried) return tried;
  return assembler.run({ kind: 'add', source: read.source, place: part.kind === 'pdf' ? part.place : 'whole', isFront: false });
}

async function readPart(progress: Progress, part: CaseFilePart): Promise<Read> {
  switch (part.kind) {
    case 'pages':
      return { source: await render(progress, 'case-file-pages', { heading: part.heading?.text ?? null, blocks: part.blocks({ placings: progress.placings, frontPages: part.tellsPages ? await countFrontPages(progress, part) : 0 }) }) };
    case 'pdf': {
      const source = await openOr(part);
      return source ? { source } : { failure: 'no_file' };
    }
    case 'picture': {
      const bytes = await openOr(part);
      return bytes ? readPicture(progress, part.caption, bytes) : { failure: 'no_file' };
    }
  }
}

/** Nothing for a file that its storage does not have; that is written into the manifest, and the rest is still made. */
async function openOr(part: Extract<CaseFilePart, { readonly open: unknown }>): Promise<Buffer | undefined> {
  try {
    return await buffer(await part.open());
  } catch (error) {
    if (isAppError(error) && error.kind === 'not_found') return undefined;
    throw error;
  }
}

async function readPicture(progress: Progress, caption: string, bytes: Buffer): Promise<Read> {
  const kind = kindOfPicture(bytes);
  if (!kind) return { failure: 'broken' };
  if (kind.pixels > MOST_PIXELS) return { failure: 'too_large' };
  const path = `/picture.${kind.type}`;
  try {
    return { source: await render(progress, 'case-file-picture', { caption, picture: path }, { path, bytes }) };
  } catch (error) {
    if (isAppError(error) && error.code === 'documents.render_failed') return { failure: 'broken' };
    throw error;
  }
}

function kindOfPicture(bytes: Buffer): { readonly type: string; readonly pixels: number } | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    return type === undefined ? undefined : { type, pixels: width * height };
  } catch {
    // Its head cannot be read: it is said to be broken.
    return undefined;
  }
}

/** The cover and the index as they will be: the part that asks is the last that they name. */
async function countFrontPages(progress: Progress, { heading }: Pick<CaseFilePart, 'heading'>): Promise<number> {
  if (heading || progress.frontPages === undefined) {
    const source = await renderFront(progress, heading ? [...progress.index, { ...heading, page: progress.sheets.length + 1 }] : progress.index);
    progress.frontPages = given(await progress.assembler.run({ kind: 'try', source })).sizes.length;
  }
  return progress.frontPages;
}

function renderFront(progress: Progress, index: Progress['index']): Promise<Buffer> {
  const { language } = progress.file;
  return render(progress, 'case-file-front', { cover: progress.file.cover(), contents: messages[language]['documents.case_file.contents'], index });
}

async function addFront(progress: Progress): Promise<Extract<Added, { bytes: unknown }>> {
  const source = await renderFront(progress, progress.index);
  const added = await progress.assembler.run({ kind: 'add', source, place: 'whole', isFront: true });
  return given(added);
}

async function* layMarks(progress: Progress, sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const { language } = progress.file;
  const numbered = (page: number): string => fillTemplate(messages[language]['documents.case_file.page'], { page, total: sheets.length }, language);
  for (let from = 0; from < sheets.length; from += MARKS_AT_ONCE) {
    const pages = sheets.slice(from, from + MARKS_AT_ONCE).map(({ width, height, mark }, at) => ({
      width, height, mark, number: numbered(from + at + 1),
    }));
    const source = await render(progress, 'case-file-marks', { pages });
    yield bytesOf(await progress.assembler.run({ kind: 'overlay', source, from }));
  }
}

function render({ file, renderer }: Progress, template: TemplateName, input: object, picture?: { readonly path: string; readonly bytes: Uint8Array }): Promise<Buffer> {
  return renderer.render({ template, standard: '1.7', input: { title: file.title, language: file.language, ...input }, ...(picture ? { picture } : {}) });
}

function bytesOf(added: Added): Uint8Array {
  return given(added).bytes;
}

/** Our own pages are always readable. */
function given(added: Added): Extract<Added, { bytes: unknown }> {
  if ('failure' in added) throw new AppError('unavailable', 'documents.case_file_failed', { reason: added.failure });
  return added;
}
