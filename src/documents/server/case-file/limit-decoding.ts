import { deflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib';

interface DecodingStream {
  ensureBuffer(size: number): Uint8Array;
}

// More than any honest page or list of objects takes; a few kilobytes can say that they are that much.
const MOST_BYTES_OF_A_STREAM = 256 * 1024 * 1024;

/** Makes whatever would unpack to more than that fail instead of filling the memory. The library has no setting for it. */
export function limitDecoding(): void {
  const sample = decodePDFRawStream(PDFRawStream.of(PDFContext.create().obj({ Filter: 'FlateDecode' }), deflateSync('')));
  // The class of a packed stream, and above it the one that all decoding streams share.
  const shared = Object.getPrototypeOf(Object.getPrototypeOf(sample)) as DecodingStream;
  const { ensureBuffer } = shared;
  if (typeof ensureBuffer !== 'function') throw new Error('the decoding streams of the PDF library have changed');
  shared.ensureBuffer = function limited(this: DecodingStream, size: number): Uint8Array {
    if (size > MOST_BYTES_OF_A_STREAM) throw new RangeError('unpacks to too much');
    return ensureBuffer.call(this, size);
  };
}
