import { describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { aReceipt } from '../domain/testing/index.ts';
import { issueReceipt, verifyReceiptText } from '../server/index.ts';
import { renderVerifyReceiptPage } from './verify-receipt-page.ts';

const ring = createEphemeralKeyRing();

async function page(text: string | undefined, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  return (await renderVerifyReceiptPage(language, text === undefined ? undefined : verifyReceiptText(text, ring.publicKeys))).toString();
}

describe('the page that checks a receipt', () => {
  it('is a form that works without a script, each field with its label', async () => {
    const body = await page(undefined);
    expect(body).toContain('<form method="post" action="/verify" enctype="multipart/form-data">');
    for (const id of ['receipt-file', 'receipt-text']) {
      expect(body).toContain(`<label for="${id}">`);
      expect(body).toContain(`id="${id}"`);
    }
    expect(body).not.toMatch(/<script|role="(alert|status)"/);
  });

  it('shows what a genuine receipt promises, and by when', async () => {
    const body = await page(issueReceipt(ring.signer, aReceipt()).token, 'en');
    expect(body).toContain('role="status"');
    expect(body).toContain('<dd>QXJT-20261125-00012</dd>');
    expect(body).toContain('<strong>by 8 February 2027</strong>');
    expect(body).toContain(`<code>${'c4'.repeat(32)}</code>`);
  });

  it('says why a receipt does not verify', async () => {
    expect(await page('x')).toContain('role="alert"');
    expect(await page(issueReceipt(createEphemeralKeyRing().signer, aReceipt()).token)).toContain('不在本单位公布的公钥之中');
  });

  it('never lets the text of a receipt become markup', async () => {
    const office = { name: '<img src=x onerror=alert(1)>', code: 'QXJT' };
    expect(await page(issueReceipt(ring.signer, aReceipt({ office })).token)).not.toContain('<img');
  });
});
