import { createReadStream } from 'node:fs';

// No line of an export comes near this; a file without line ends is cut rather than held in memory whole.
const LONGEST_LINE = 1_048_576;
const LINE_FEED = 0x0a;

/** The lines of a file as the bytes that they are. */
export async function* readLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED)) {
      yield bytes.subarray(0, end);
      bytes = bytes.subarray(end + 1);
    }
    for (; bytes.length > LONGEST_LINE; bytes = bytes.subarray(LONGEST_LINE)) yield bytes.subarray(0, LONGEST_LINE);
    rest = bytes;
  }
  if (rest.length > 0) yield rest;
}
