import type { ServedFile } from './call-server.ts';

const KEPT_FOR_MS = 60_000;

/** Hands a file over to the browser, which saves it where the person wants it. */
export function saveFile({ content, fileName }: ServedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // A browser may still read it while it asks where to put it.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}
