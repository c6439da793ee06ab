import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory claims, when that is not the truth. */
  readonly declaredSize?: number;
  readonly declaredPackedSize?: number;
}

/** A ZIP archive as an attacker may write it. */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(8, 4);
    fixed.writeUInt32LE(crc32(entry.content), 10);
    fixed.writeUInt32LE(entry.declaredPackedSize ?? packed.length, 14);
    fixed.writeUInt32LE(entry.declaredSize ?? entry.content.length, 18);
    fixed.writeUInt16LE(Buffer.byteLength(entry.name), 22);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fixed, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fixed, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
