import type { Readable } from 'node:stream';

/** What is known about a file once its last byte has been made durable. */
export interface StoredFile {
  /** Of the content, in hexadecimal; also its identity: the same content is kept once. */
  readonly sha256: string;
  readonly size: number;
  /** Found in the content; never what the sender claims. */
  readonly mediaType: string;
  readonly storageKey: string;
}

export interface PutOptions {
  /** Reading stops with `storage.too_large` at the first byte above it. */
  readonly limitInBytes: number;
  /** Only tells a table (`.csv`) from other text. */
  readonly fileName?: string;
}

/** Where files are kept: on disk, or any other place that can do these. */
export interface Storage {
  /** Reads the source to its end; resolved means durable. Refuses programs and archives that would burst. */
  put(source: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredFile>;
  /** Throws `storage.file_missing` when there is no such file. */
  open(storageKey: string): Promise<Readable>;
  /** Removes what is older than that and named by nothing; answers how many files. `listUsed` says which of some keys are named. */
  removeUnused(olderThanMs: number, listUsed: (storageKeys: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
  /** How much room is left. */
  freeBytes(): Promise<number>;
}
