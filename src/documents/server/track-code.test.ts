import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { INTERNAL_LETTER_TYPES, type Letter, PETITIONER_LETTER_TYPES } from '../domain/index.ts';
import { aLetter } from '../domain/testing/index.ts';
import { composeLetter } from './compose-letter.ts';

const { signer } = createEphemeralKeyRing();
const trackAt = 'https://xinfang.example.cn/track';
const stamp = { number: '信处〔2026〕12号', unitName: '清溪集团有限公司', issuedOn: parsePlainDate('2026-05-11'), trackAt };

interface Composed {
  readonly stamp: { readonly track: { readonly address: string; readonly qr: string } | null };
}

function trackOn(type: Letter['type']): Composed['stamp']['track'] {
  // What the templates read of it.
  return (composeLetter(signer, { type, data: aLetter(type) } as Letter, stamp).input as Composed).stamp.track;
}

describe('the code on a letter', () => {
  it.each(PETITIONER_LETTER_TYPES)('leads whoever holds a %s to the page where the matter stands, and says nothing of the matter', (type) => {
    expect(scan(trackOn(type)?.qr ?? '')).toBe(trackAt);
  });

  it.each(INTERNAL_LETTER_TYPES)('does not stand on a %s', (type) => {
    expect(trackOn(type)).toBeNull();
  });

  it('is left out where the office has no page', () => {
    const { trackAt: _, ...plain } = stamp;
    expect((composeLetter(signer, { type: 'REPLY', data: aLetter('REPLY') }, plain).input as Composed).stamp.track).toBeNull();
  });
});

/** Fills the squares of the drawing, four pixels each, and reads them as a camera would. */
function scan(svg: string): string {
  const scale = 4;
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * width + Number(x) * scale) * 4;
      for (let column = 0; column < scale * Number(run); column += 1) pixels.fill(0, start + column * 4, start + column * 4 + 3);
    }
  }
  return jsqr.default(pixels, width, width)?.data ?? '';
}
