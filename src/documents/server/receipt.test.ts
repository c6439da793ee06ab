import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compactVerify, importJWK, calculateJwkThumbprint } from 'jose';
import jsqr from 'jsqr';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { formatReceiptFile, Receipt } from '../domain/index.ts';
import { aReceipt } from '../domain/testing/index.ts';
import { issueReceipt } from './issue-receipt.ts';
import { drawReceiptQr } from './receipt-qr.ts';
import { signReceipt, verifyReceipt } from './receipt-token.ts';
import { restoreReceipt } from './restore-receipt.ts';
import { verifyReceiptFile, verifyReceiptText } from './verify-receipt-file.ts';

const ring = createEphemeralKeyRing();
const keys = ring.publicKeys;
const file = Buffer.from(formatReceiptFile(signReceipt(ring.signer, aReceipt())), 'utf8');

describe('a receipt', () => {
  it('says after the signature exactly what was signed', () => {
    const { token } = signReceipt(ring.signer, aReceipt());
    expect(verifyReceipt(token, keys)).toMatchObject({ ok: true, value: { receipt: aReceipt() } });
  });

  it('keeps any office, promises and files through token and file', () => {
    const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
    const attachment = fc.record({ sha256, size: fc.nat(), mediaType: fc.constantFrom('image/png', 'application/pdf') });
    const receipt = fc.record({
      number: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      office: fc.record({ name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), code: fc.stringMatching(/^[A-Z0-9]{2,16}$/) }),
      attachments: fc.oneof(fc.array(attachment, { maxLength: 5 }), fc.record({ count: fc.integer({ min: 1, max: 200 }), listSha256: sha256 })),
    });
    fc.assert(
      fc.property(receipt, (overrides) => {
        const signed = signReceipt(ring.signer, aReceipt(overrides));
        const verified = verifyReceiptFile(Buffer.from(formatReceiptFile(signed), 'utf8'), keys);
        expect(verified).toMatchObject({ ok: true, value: { signed: { receipt: aReceipt(overrides) } } });
      }),
      { numRuns: 100 },
    );
  });

  it('is written the same whatever the order in which its parts were put together', () => {
    const { office } = aReceipt();
    const turned = aReceipt({ office: { code: office.code, name: office.name }, attachments: [{ mediaType: 'application/pdf', size: 48_213, sha256: 'ab'.repeat(32) }] });
    expect(formatReceiptFile(signReceipt(ring.signer, turned))).toBe(file.toString('utf8'));
  });

  it('is restored from its token alone, the same as it was issued', () => {
    for (const receipt of [aReceipt(), aReceipt({ attachments: Array.from({ length: 40 }, () => ({ sha256: 'ab'.repeat(32), size: 1, mediaType: 'image/png' })) })]) {
      const issued = issueReceipt(ring.signer, receipt);
      expect(restoreReceipt(ring.signer, issued.token, keys)).toEqual(issued);
      expect(restoreReceipt(ring.signer, issued.token, createEphemeralKeyRing().publicKeys)).toBeUndefined();
    }
  });

  // Receipts are kept for years: this file was issued once and must verify with every later version of the program.
  it('of version 1 verifies for ever', () => {
    const kept = readFileSync(new URL('../domain/testing/receipt-of-version-1.xinqiao-receipt.json', import.meta.url));
    const publishedThen = [{ kty: 'OKP', crv: 'Ed25519', x: '4vUaDFZPDYbwihzz1Mkj1XkSERiWU3ccSb1FVaBM6kM', kid: 'xq-8d7a9832' }] as const;
    expect(verifyReceiptFile(kept, publishedThen)).toMatchObject({ ok: true, value: { signed: { receipt: { number: 'QXJT-20261125-00012' } } } });
  });

  it('is an ordinary JWS that another program can verify', async () => {
    const signed = signReceipt(ring.signer, aReceipt());
    const { protectedHeader } = await compactVerify(signed.token, await importJWK({ ...signed.key }, 'EdDSA'));
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'xinqiao-receipt', kid: ring.signer.keyId });
    expect(await calculateJwkThumbprint({ ...signed.key })).toBe(signed.keyThumbprint);
  });

  it('fails when any byte of the file is changed', () => {
    expect(verifyReceiptFile(file, keys).ok).toBe(true);
    for (let at = 0; at < file.length; at += 1) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifyReceiptFile(changed, keys).ok, `byte ${at}`).toBe(false);
    }
  });

  it('fails when any character of the token is another one of its alphabet', () => {
    const { token } = signReceipt(ring.signer, aReceipt());
    for (let at = 0; at < token.length; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(verifyReceipt(changed, keys).ok, `character ${at}`).toBe(false);
    }
  });

  it('fails for each other spelling of the same signature bits', () => {
    const { token } = signReceipt(ring.signer, aReceipt());
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted = alphabet.split('').filter((last) => verifyReceipt(`${token.slice(0, -1)}${last}`, keys).ok);
    expect(accepted).toEqual([token.at(-1)]);
  });

  it('fails with a key that the office has not published, though it names the published one', () => {
    const other = createEphemeralKeyRing();
    const forged = signReceipt({ ...other.signer, keyId: ring.signer.keyId }, aReceipt());
    expect(verifyReceipt(forged.token, keys)).toEqual({ ok: false, failure: 'bad_signature' });
    expect(verifyReceipt(signReceipt(other.signer, aReceipt()).token, keys)).toEqual({ ok: false, failure: 'unknown_key' });
  });

  it('refuses a token that says it needs no signature', () => {
    const [, payload] = signReceipt(ring.signer, aReceipt()).token.split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'xinqiao-receipt', kid: ring.signer.keyId })).toString('base64url');
    expect(verifyReceipt(`${header}.${payload}.${'A'.repeat(86)}`, keys)).toEqual({ ok: false, failure: 'not_a_receipt' });
  });

  it('verifies when pasted, with the line ends that a browser makes, and as a link', () => {
    const { token } = signReceipt(ring.signer, aReceipt());
    expect(verifyReceiptText(file.toString('utf8').replaceAll('\n', '\r\n'), keys).ok).toBe(true);
    expect(verifyReceiptText(`  ${token}\n`, keys).ok).toBe(true);
    expect(verifyReceiptText(`https://xinfang.example.cn/verify?receipt=${token}`, keys).ok).toBe(true);
    expect(verifyReceiptText('没有收据', keys)).toEqual({ ok: false, failure: 'not_a_receipt' });
  });

  it('holds nothing that names a person or opens the matter', () => {
    expect(Receipt.safeParse({ ...aReceipt(), queryCode: 'ABCD-EFGH' }).success).toBe(false);
    expect(Receipt.safeParse({ ...aReceipt(), attachments: [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'image/png', name: '张三.png' }] }).success).toBe(false);
  });
});

describe('the QR code of a receipt', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ sha256: index.toString(16).padStart(64, '0'), size: index, mediaType: 'image/jpeg' }));

  it.each([
    ['one file', aReceipt()],
    ['no file', aReceipt({ attachments: [] })],
    ['forty files', aReceipt({ attachments: many })],
  ])('with %s is read by a scanner and verifies by itself', (_, receipt) => {
    const { link } = issueReceipt(ring.signer, receipt);
    expect(link.length).toBeLessThanOrEqual(1_190);
    const verified = verifyReceiptText(scan(link), keys);
    expect(verified).toMatchObject({ ok: true, value: { signed: { receipt: { number: receipt.number } } } });
  });

  it('names a long list of files by its number and hash', () => {
    const verified = verifyReceiptText(issueReceipt(ring.signer, aReceipt({ attachments: many })).link, keys);
    expect(verified).toMatchObject({ ok: true, value: { signed: { receipt: { attachments: { count: 40 } } } } });
  });

  it('is drawn as one SVG', async () => {
    expect(await drawReceiptQr(issueReceipt(ring.signer, aReceipt()).link)).toMatch(/^<svg .*<\/svg>\s*$/s);
  });
});

/** Draws the code as pixels, four to a module, and reads it as a camera would. */
function scan(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const [scale, margin] = [4, 4];
  const width = (modules.size + margin * 2) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [row, column] = [Math.floor(y / scale) - margin, Math.floor(x / scale) - margin];
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      if (isInside && modules.get(row, column)) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return jsqr.default(pixels, width, width)?.data ?? '';
}
