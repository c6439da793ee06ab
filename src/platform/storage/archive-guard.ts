import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../kernel/index.ts';
import { readZipDirectory } from './zip-directory.ts';

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED_BYTES = 1024 ** 3;
const SMALL_ENOUGH_BYTES = 10 * 1024 ** 2;
// XML of spreadsheets shrinks to a thirtieth, rarely to a hundredth; bombs to a thousandth.
const HIGHEST_RATIO = 200;

/**
 * Refuses a ZIP (also DOCX, XLSX, …) that declares to unpack to too much, or whose entries overlap.
 * A directory can lie: whoever unpacks a file must count the bytes as well. Answers false when the archive is broken.
 */
export async function checkArchive(file: FileHandle, fileSize: number): Promise<boolean> {
  const summary = await readZipDirectory(file, fileSize);
  if (!summary) return false;
  const isTooMuch = summary.entries > MOST_ENTRIES || summary.unpackedBytes > MOST_UNPACKED_BYTES;
  const isTooDense = summary.unpackedBytes > SMALL_ENOUGH_BYTES && summary.unpackedBytes > fileSize * HIGHEST_RATIO;
  const overlaps = summary.packedBytes > fileSize;
  if (isTooMuch || isTooDense || overlaps) throw new AppError('invalid', 'storage.archive_would_burst');
  return true;
}
