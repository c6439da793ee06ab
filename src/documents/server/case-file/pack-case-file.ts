import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of the packed case file. */
export interface CaseFileEntry {
  readonly path: string;
  /** When the office has recorded it: what is packed must agree with it. */
  readonly recordedSha256?: string;
  /** Nothing when the storage no longer has it; the manifest then says so. */
  open(): Promise<AsyncIterable<Uint8Array> | undefined>;
}

interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether the content is still what was recorded when it came. */
  readonly asRecorded?: boolean;
}

interface Manifest {
  readonly about: Readonly<Record<string, string>>;
  readonly files: ManifestFile[];
  readonly missing: string[];
}

// Packed already: packing them again costs time and saves nothing.
const PACKED = /\.(?:pdf|jpe?g|png|gif|webp|heic|heif|avif|zip|7z|rar|gz|docx|xlsx|pptx|odt|mp3|m4a|aac|ogg|mp4|mov|webm|3gp)$/i;

interface Packing {
  readonly zip: ZipFile;
  readonly manifest: Manifest;
  readonly at: Date;
  /** The file that is being read. */
  current: Readable | undefined;
  isStopped: boolean;
}

/** A ZIP of the entries and of a manifest with what was really packed; each entry is opened when its turn comes, and streamed. */
export async function* packCaseFile(entries: readonly CaseFileEntry[], about: Readonly<Record<string, string>>, at: Date): AsyncGenerator<Uint8Array> {
  const packing: Packing = { zip: new ZipFile(), manifest: { about, files: [], missing: [] }, at, current: undefined, isStopped: false };
  // The library gives it as the least that it is.
  const output = packing.zip.outputStream as Readable;
  // Also heard when nobody reads any more.
  output.on('error', () => undefined);
  packing.zip.on('error', (error: Error) => output.destroy(error));
  const feeding = feed(packing, entries).catch((error: unknown) => void output.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    packing.isStopped = true;
    packing.current?.destroy();
    await feeding;
  }
}

async function feed(packing: Packing, entries: readonly CaseFileEntry[]): Promise<void> {
  const { zip, manifest, at } = packing;
  for (const entry of entries) {
    const source = packing.isStopped ? undefined : await entry.open();
    if (packing.isStopped) return;
    if (source) await addEntry(packing, entry, Readable.from(source));
    else manifest.missing.push(entry.path);
  }
  if (packing.isStopped) return;
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', { mtime: at });
  zip.end();
}

/** Resolves when its last byte has been packed, or nobody wants it any more. */
function addEntry(packing: Packing, { path, recordedSha256 }: CaseFileEntry, file: Readable): Promise<void> {
  const { zip, manifest, at } = packing;
  const measured = measure(({ bytes, sha256 }) => {
    manifest.files.push({ path, bytes, sha256, ...(recordedSha256 === undefined ? {} : { asRecorded: sha256 === recordedSha256 }) });
  });
  packing.current = file;
  return new Promise((resolve, reject) => {
    measured.on('end', resolve);
    file.on('error', reject);
    file.on('close', () => {
      if (packing.isStopped) resolve();
    });
    zip.addReadStream(file.pipe(measured), path, { mtime: at, compress: !PACKED.test(path) });
  });
}

/** Passes everything on and tells at the end what it was. */
function measure(onEnd: (seen: { readonly bytes: number; readonly sha256: string }) => void): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      onEnd({ bytes, sha256: hash.digest('hex') });
      done();
    },
  });
}
