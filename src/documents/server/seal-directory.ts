import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ENDINGS = ['svg', 'png', 'jpg'];

/** Finds `<unit code>.svg`, `.png` or `.jpg` where the site keeps the pictures of its seals. */
export function createSealFinder(directory: string): (unitCode: string) => Promise<Uint8Array | undefined> {
  return async (unitCode) => {
    if (!/^[A-Z0-9]{2,16}$/.test(unitCode)) return undefined;
    for (const ending of ENDINGS) {
      const image = await readFile(join(directory, `${unitCode}.${ending}`)).catch(() => undefined);
      if (image) return image;
    }
    return undefined;
  };
}
