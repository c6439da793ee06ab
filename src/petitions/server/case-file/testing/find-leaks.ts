import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** Every text that can be read out of a file, by whatever means, with where it stands. */
export interface Readable {
  readonly where: string;
  readonly text: string;
}

/** What a ZIP holds: the names of its entries and all that can be read in each. */
export async function readZip(zip: Buffer): Promise<readonly Readable[]> {
  const found: Readable[] = [{ where: 'bytes of the ZIP', text: zip.toString('latin1') }];
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    found.push({ where: 'name of an entry', text: name });
    found.push(...(name.endsWith('.pdf') ? await readPdf(Buffer.from(bytes), name) : readBytes(bytes, name)));
  }
  return found;
}

/** The text layer as a reader's program takes it out, the metadata, and every byte of every object, unpacked. */
export async function readPdf(pdf: Buffer, name = 'the PDF'): Promise<readonly Readable[]> {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(proxy, { mergePages: false });
  const { info, metadata } = await proxy.getMetadata();
  const found: Readable[] = text.map((page, index) => ({ where: `${name}, page ${index + 1}`, text: page }));
  found.push({ where: `${name}, metadata`, text: JSON.stringify([info, metadata, await proxy.getOutline(), await proxy.getAttachments()]) });
  found.push(...readBytes(pdf, `${name}, bytes`));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const where = `${name}, object ${ref.objectNumber}`;
    if (object instanceof PDFRawStream) {
      found.push(...readBytes(Buffer.from(object.dict.toString()), where), ...readBytes(unpack(object), where));
    } else {
      found.push(...readBytes(Buffer.from(object.toString()), where));
    }
  }
  return found;
}

function unpack(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    // A picture, which is read as it is.
    return stream.getContents();
  }
}

// The same bytes as each way of writing text that may be meant: UTF-8, UTF-16, one byte a character, and hexadecimal digits of any of them.
function readBytes(bytes: Uint8Array, where: string): readonly Readable[] {
  const buffer = Buffer.from(bytes);
  const hexadecimal = [...buffer.toString('latin1').matchAll(/<([0-9A-Fa-f\s]{4,})>/g)].map(([, digits = '']) => Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'));
  return [buffer, ...hexadecimal].flatMap((each) => [
    { where, text: each.toString('utf8') },
    { where, text: swapped(each).toString('utf16le') },
    { where, text: swapped(each.subarray(1)).toString('utf16le') },
    { where, text: each.toString('utf16le') },
  ]);
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}

/** Which of the planted texts can be read, and where. */
export function findLeaks(readable: readonly Readable[], planted: readonly string[]): readonly string[] {
  const wanted = planted.map(squeeze);
  const leaks = new Set<string>();
  for (const { where, text } of readable) {
    const squeezed = squeeze(text);
    for (const [index, each] of wanted.entries()) if (squeezed.includes(each)) leaks.add(`${planted[index]} in ${where}`);
  }
  return [...leaks];
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s\u200B-\u200D\uFEFF-]/g, '');
}
