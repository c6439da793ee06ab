import type { Signer } from '../../platform/crypto/index.ts';
import type { Letter } from '../domain/index.ts';
import { composeLetter, type LetterStamp } from './compose-letter.ts';
import type { PdfRenderer } from './pdf-renderer.ts';
import { sealPdf } from './pdf-seal.ts';

/** The letter as a PDF/A-2a whose every byte is signed. */
export async function renderLetter(renderer: PdfRenderer, signer: Signer, letter: Letter, stamp: LetterStamp): Promise<Buffer> {
  return sealPdf(await renderer.render(composeLetter(signer, letter, stamp)), signer);
}
