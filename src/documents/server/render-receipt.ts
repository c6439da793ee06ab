import type { Signer } from '../../platform/crypto/index.ts';
import { dayInChina } from '../../platform/kernel/index.ts';
import { formatReceiptFile } from '../domain/index.ts';
import { formatDay, formatInstant } from './format-day.ts';
import type { IssuedReceipt } from './issue-receipt.ts';
import type { PdfRenderer } from './pdf-renderer.ts';
import { blankSeal, sealPdf } from './pdf-seal.ts';
import { drawReceiptQr } from './receipt-qr.ts';
import { describeFiles, describePromise } from './receipt-texts.ts';

export interface ReceiptPaper {
  readonly issued: IssuedReceipt;
  /** Printed only on the petitioner's own copy. */
  readonly queryCode?: string;
}

/** The receipt as a PDF/A-3a of one A5 page, with the receipt file attached and every byte signed. */
export async function renderReceipt(renderer: PdfRenderer, signer: Signer, paper: ReceiptPaper): Promise<Buffer> {
  const { receipt, token, key, link } = paper.issued;
  const pdf = await renderer.render({
    template: 'receipt',
    standard: 'a-3a',
    input: {
      stamp: {
        unitName: receipt.office.name,
        issuedOn: dayInChina(receipt.receivedAt),
        keywords: [`xinqiao-receipt:${token}`, blankSeal(signer)],
      },
      data: {
        number: receipt.number,
        office: receipt.office.name,
        receivedAt: formatInstant(receipt.receivedAt, 'zh-CN'),
        queryCode: paper.queryCode ?? null,
        attachments: describeFiles(receipt, 'zh-CN'),
        promises: receipt.promises.map((promise) => ({
          chinese: describePromise(promise, 'zh-CN'),
          english: describePromise(promise, 'en'),
          dueOn: formatDay(promise.statutoryDueOn, 'zh-CN'),
        })),
        contentSha256: receipt.contentSha256,
        keyId: key.kid,
        verifyAt: `${receipt.publicUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '')}/verify`,
        qr: await drawReceiptQr(link),
        file: formatReceiptFile(paper.issued),
      },
    },
  });
  return sealPdf(pdf, signer);
}
