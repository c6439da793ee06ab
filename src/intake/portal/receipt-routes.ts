import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { IssuedReceipt } from '../../documents/server/index.ts';
import { NumberAndCode, type SubmissionReceipt } from '../../petitions/contract.ts';
import { byNumber } from '../../petitions/portal/index.ts';
import type { PetitionerService } from '../../petitions/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../platform/http/index.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import { type PortalReader, readPortalReader } from '../../platform/ui/portal/index.ts';
import { type ReceiptPage, renderReceiptPage } from './receipt-page.ts';

export interface ReceiptRoutesDeps {
  readonly petitioners: Pick<PetitionerService, 'track' | 'openReceipt'>;
  /** What a signed receipt says, with the link for its QR code; `undefined` for one that we have not signed. */
  readonly readReceipt: (token: string) => IssuedReceipt | undefined;
}

const ReceiptFile = z.object({ token: z.string() });

/** The page that answers a submission. */
export function showReceipt({ readReceipt }: ReceiptRoutesDeps, { number, queryCode, promises, receipt }: SubmissionReceipt, { reader, isReport }: Pick<ReceiptPage, 'reader' | 'isReport'>): Promise<string> {
  return renderReceiptPage({ reader, isReport, proof: { number, queryCode }, promises, issued: readReceipt(receipt) });
}

/** The receipt again, by number and code: to compare a note of the code, in the other language, on paper and as a file. */
export function receiptRoutes(deps: ReceiptRoutesDeps): readonly Route[] {
  const { petitioners } = deps;
  const base = { method: 'POST', access: { kind: 'petitioner' }, limits: [byNumber], produces: 'html' } as const;
  const download = (form: 'pdf' | 'file', summary: string): Route =>
    defineRoute({
      ...base,
      url: `/receipt/${form}`,
      summary,
      schema: { body: NumberAndCode },
      handler: async (request, reply) => {
        const { file, fileName, mediaType } = await petitioners.openReceipt(request.body, form);
        return sendFile(reply, { content: file, fileName, mediaType });
      },
    });
  return [
    defineRoute({
      ...base,
      url: '/receipt',
      summary: 'The receipt as a page',
      schema: { body: NumberAndCode.extend({ typed: z.string().max(200).default('') }) },
      handler: async (request, reply) => {
        const { typed, ...proof } = request.body;
        const reader = readPortalReader(request, reply);
        const { clocks, state } = await petitioners.track(proof, reader.language);
        const issued = await readIssued(deps, proof);
        const promises = (issued?.receipt.promises ?? []).map((promise) => ({ ...promise, provisional: clocks.some(({ clock, provisional }) => clock === promise.clock && provisional) }));
        const retyped = typed.trim() === '' ? undefined : await opens(deps, { number: proof.number, queryCode: typed }, reader);
        return renderReceiptPage({ reader, proof, isReport: state === 'HANDED_TO_DISCIPLINE', promises, issued, retyped });
      },
    }),
    defineRoute({ method: 'GET', url: '/receipt', access: { kind: 'public' }, summary: 'Back to number and code', produces: 'html', handler: (_request, reply) => Promise.resolve(reply.redirect('/track', 303)) }),
    download('pdf', 'The receipt on paper'),
    download('file', 'The receipt as the file that anyone can check'),
  ];
}

async function readIssued({ petitioners, readReceipt }: ReceiptRoutesDeps, proof: NumberAndCode): Promise<IssuedReceipt | undefined> {
  const { file } = await petitioners.openReceipt(proof, 'file');
  const content = Buffer.isBuffer(file) ? file.toString('utf8') : await text(file);
  return readReceipt(ReceiptFile.parse(JSON.parse(content)).token);
}

/** Whether number and code open the matter. */
async function opens({ petitioners }: ReceiptRoutesDeps, proof: NumberAndCode, { language }: PortalReader): Promise<boolean> {
  try {
    await petitioners.track(proof, language);
    return true;
  } catch (error) {
    if (isAppError(error) && error.kind === 'forbidden') return false;
    throw error;
  }
}
