import { PDFContext, PDFDocument, PDFHexString, PDFName, PDFObjectCopier, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import type { CaseFileHeading, PlacingFailure } from '../../domain/index.ts';
import { multiply, toPageForm, type Matrix, type PageForm } from './page-form.ts';

/** In points. */
const A4 = { short: 595.276, long: 841.89 };
// Room for the mark above and the number below.
const MARGIN = { top: 40, bottom: 44, side: 24 };

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export type Added = { readonly bytes: Uint8Array; readonly sizes: readonly PageSize[] } | { readonly failure: PlacingFailure };

export interface Bookmark extends CaseFileHeading {
  /** Counted from 1 in the finished file. */
  readonly page: number;
}

interface Page extends PageSize {
  readonly drawings: PageForm['drawings'];
}

/**
 * Writes a PDF from the pages of many, one source at a time: what a source brought is written out at once and forgotten,
 * so that memory follows the largest source and never the sum. Kept are the places of the objects and the list of pages.
 */
export class PdfStreamWriter {
  readonly #context = PDFContext.create();
  readonly #offsets = new Map<number, number>();
  readonly #front: Page[] = [];
  readonly #body: Page[] = [];
  #length = 0;

  begin(): Uint8Array {
    return this.#count(Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1'));
  }

  /** `fitted` scales any page onto an A4 page of ours; `whole` leaves it. */
  async add(source: Uint8Array, { place, isFront }: { readonly place: 'whole' | 'fitted'; readonly isFront: boolean }): Promise<Added> {
    const firstNew = this.#context.largestObjectNumber;
    try {
      const pages = (await this.#readForms(source)).map((form) => (place === 'fitted' ? fit(form) : { ...form }));
      (isFront ? this.#front : this.#body).push(...pages);
      return { bytes: this.#flush(), sizes: pages.map(({ width, height }) => ({ width, height })) };
    } catch (error) {
      this.#forgetSince(firstNew);
      return { failure: failureOf(error) };
    }
  }

  /** What `add` would answer, of which nothing is kept. */
  async tryOut(source: Uint8Array): Promise<Added> {
    const firstNew = this.#context.largestObjectNumber;
    try {
      return { bytes: new Uint8Array(), sizes: (await this.#readForms(source)).map(({ width, height }) => ({ width, height })) };
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      this.#forgetSince(firstNew);
    }
  }

  /** Marks and numbers: the pages of the source lie over those of this file, from `from` on. */
  async overlay(source: Uint8Array, from: number): Promise<Uint8Array> {
    const pages = [...this.#front, ...this.#body];
    for (const [index, form] of (await this.#readForms(source)).entries()) {
      const page = pages[from + index];
      if (!page) continue;
      const marked = { ...page, drawings: [...page.drawings, ...form.drawings] };
      this.#replace(from + index, marked);
    }
    return this.#flush();
  }

  end({ title, language, bookmarks }: { readonly title: string; readonly language: string; readonly bookmarks: readonly Bookmark[] }): Uint8Array {
    const context = this.#context;
    const tree = context.nextRef();
    const pages = [...this.#front, ...this.#body].map((page) => context.register(pageObject(context, page, tree)));
    context.assign(tree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
    const outlines = writeBookmarks(context, bookmarks, pages);
    const catalog = context.register(context.obj({
      Type: 'Catalog', Pages: tree, Lang: PDFHexString.fromText(language), ViewerPreferences: { DisplayDocTitle: true }, ...(outlines ? { Outlines: outlines, PageMode: 'UseOutlines' } : {}),
    }));
    const info = context.register(context.obj({ Title: PDFHexString.fromText(title), Producer: PDFHexString.fromText('Xinqiao') }));
    const objects = this.#flush();
    return Buffer.concat([objects, this.#trailer(catalog, info)]);
  }

  async #readForms(source: Uint8Array): Promise<readonly PageForm[]> {
    // An empty password opens what is only protected against changes.
    const document = await PDFDocument.load(source, { password: '', updateMetadata: false, parseSpeed: Infinity });
    const copier = PDFObjectCopier.for(document.context, this.#context);
    return document.getPages().map((page) => toPageForm(page, copier, this.#context));
  }

  #replace(index: number, page: Page): void {
    if (index < this.#front.length) this.#front[index] = page;
    else this.#body[index - this.#front.length] = page;
  }

  #flush(): Uint8Array {
    const chunks: Uint8Array[] = [];
    for (const [ref, object] of this.#context.enumerateIndirectObjects()) {
      this.#offsets.set(ref.objectNumber, this.#length);
      const body = new Uint8Array(object.sizeInBytes());
      object.copyBytesInto(body, 0);
      chunks.push(this.#count(Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), body, Buffer.from('\nendobj\n')])));
      this.#context.delete(ref);
    }
    return Buffer.concat(chunks);
  }

  #forgetSince(objectNumber: number): void {
    for (const [ref] of this.#context.enumerateIndirectObjects()) if (ref.objectNumber > objectNumber) this.#context.delete(ref);
  }

  #trailer(catalog: PDFRef, info: PDFRef): Buffer {
    const start = this.#length;
    const size = this.#context.largestObjectNumber + 1;
    const lines = [`xref\n0 ${size}\n0000000000 65535 f \n`];
    for (let number = 1; number < size; number += 1) {
      const offset = this.#offsets.get(number);
      lines.push(offset === undefined ? '0000000000 00001 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
    }
    lines.push(`trailer\n<< /Size ${size} /Root ${catalog.toString()} /Info ${info.toString()} >>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.from(lines.join(''));
  }

  #count(bytes: Buffer): Buffer {
    this.#length += bytes.length;
    return bytes;
  }
}

function fit(form: PageForm): Page {
  const isWide = form.width > form.height;
  const page = isWide ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
  const [roomX, roomY] = [page.width - 2 * MARGIN.side, page.height - MARGIN.top - MARGIN.bottom];
  const scale = Math.min(roomX / form.width, roomY / form.height, 1);
  const move: Matrix = [scale, 0, 0, scale, (page.width - form.width * scale) / 2, MARGIN.bottom + (roomY - form.height * scale) / 2];
  return { ...page, drawings: form.drawings.map(({ ref, matrix }) => ({ ref, matrix: multiply(matrix, move) })) };
}

function pageObject(context: PDFContext, { width, height, drawings }: Page, tree: PDFRef): PDFDict {
  const content = drawings.map(({ matrix }, index) => `q ${matrix.map((each) => Number(each.toFixed(5))).join(' ')} cm /D${index} Do Q`).join('\n');
  return context.obj({
    Type: 'Page',
    Parent: tree,
    MediaBox: [0, 0, width, height],
    Resources: { XObject: Object.fromEntries(drawings.map(({ ref }, index) => [`D${index}`, ref])) },
    Contents: context.register(context.stream(content)),
  });
}

/** Two levels, all open: the chapters and what stands in them. */
function writeBookmarks(context: PDFContext, bookmarks: readonly Bookmark[], pages: readonly PDFRef[]): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  const parentOf = (index: number): number => (bookmarks[index]?.level === 2 ? bookmarks.findLastIndex((each, at) => at < index && each.level === 1) : -1);
  const parents = bookmarks.map((_, index) => parentOf(index));
  const linksTo = (parent: number) => {
    const children = parents.flatMap((each, index) => (each === parent ? [refs[index]] : []));
    const [first, last] = [children[0], children.at(-1)];
    return first && last ? { First: first, Last: last, Count: children.length } : {};
  };
  for (const [index, { text, page }] of bookmarks.entries()) {
    const parent = parents[index] ?? -1;
    const siblings = parents.flatMap((each, at) => (each === parent ? [at] : []));
    const at = siblings.indexOf(index);
    const [before, after, ref, target] = [refs[siblings[at - 1] ?? -1], refs[siblings[at + 1] ?? -1], refs[index], pages[page - 1]];
    if (!ref || !target) continue;
    const links = { Parent: refs[parent] ?? root, ...(before ? { Prev: before } : {}), ...(after ? { Next: after } : {}), ...linksTo(index) };
    const entry = context.obj({ Title: PDFHexString.fromText(text), ...links });
    entry.set(PDFName.of('Dest'), context.obj([target, 'Fit']));
    context.assign(ref, entry);
  }
  context.assign(root, context.obj({ Type: 'Outlines', ...linksTo(-1) }));
  return root;
}

function failureOf(error: unknown): PlacingFailure {
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  if (/encrypt|password/i.test(text)) return 'locked';
  return error instanceof RangeError && text.includes('unpacks') ? 'too_large' : 'broken';
}
