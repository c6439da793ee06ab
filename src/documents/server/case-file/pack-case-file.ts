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

/** A ZIP of the entries and of a manifest with what was really packed; each entry is opened when its turn comes, and streamed. */
export function packCaseFile(entries: readonly CaseFileEntry[], about: Readonly<Record<string, string>>, at: Date): Readable {
  const manifest: Manifest = { about, files: [], missing: [] };
  return Readable.from(pack(entries, manifest, at));
}

async function* pack(entries: readonly CaseFileEntry[], manifest: Manifest, at: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const feeding = feed(zip, { entries, manifest, at }).catch((error: unknown) => void output.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    // Who stops reading stops the file that is being read.
    zip.emit('stop');
    await feeding;
  }
}

async function feed(zip: ZipFile, { entries, manifest, at }: { readonly entries: readonly CaseFileEntry[]; readonly manifest: Manifest; readonly at: Date }): Promise<void> {
  let isStopped = false;
  zip.on('stop', () => (isStopped = true));
  for (const entry of entries) {
    if (isStopped) return;
    const source = await entry.open();
    if (!source) manifest.missing.push(entry.path);
    else await addEntry(zip, entry, { source, manifest, at });
  }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', { mtime: at });
  zip.end();
}

/** Resolves when its last byte has been packed. */
function addEntry(zip: ZipFile, { path, recordedSha256 }: CaseFileEntry, { source, manifest, at }: { source: AsyncIterable<Uint8Array>; manifest: Manifest; at: Date }): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      const sha256 = hash.digest('hex');
      manifest.files.push({ path, bytes, sha256, ...(recordedSha256 === undefined ? {} : { asRecorded: sha256 === recordedSha256 }) });
      done();
    },
  });
  const file = Readable.from(source);
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      measured.destroy();
      reject(error);
    };
    file.on('error', fail);
    measured.on('end', resolve);
    zip.on('stop', () => {
      file.destroy();
      resolve();
    });
    zip.addReadStream(file.pipe(measured), path, { mtime: at, compress: !PACKED.test(path) });
  });
}
