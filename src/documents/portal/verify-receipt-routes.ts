import type { PublicKey } from '../../platform/crypto/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { z } from 'zod';
import { PublicKeySet } from '../contract.ts';
import { KEYS_PATH } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { verifyReceiptFile, verifyReceiptText } from '../server/index.ts';
import { renderVerifyReceiptPage, type VerifyOutcome } from './verify-receipt-page.ts';

export interface VerifyReceiptRoutesDeps {
  readonly publicKeys: readonly PublicKey[];
  /** Puts the page's inside into the site's frame. */
  renderPage(page: { readonly title: string; readonly body: string; readonly language: Language }): string | Promise<string>;
}

const LIMIT_IN_BYTES = 5 * 1024 * 1024;
const LIMIT_IN_CHARACTERS = 64 * 1024;

/** The public check of a receipt, and the keys for checking it anywhere else. Nothing that is checked is kept. */
export function verifyReceiptRoutes(deps: VerifyReceiptRoutesDeps): readonly Route[] {
  const show = async (language: Language, outcome?: VerifyOutcome): Promise<string> => {
    const body = await renderVerifyReceiptPage(language, outcome);
    return deps.renderPage({ title: messages[language]['documents.verify.title'], body: body.toString(), language });
  };
  return [
    defineRoute({
      method: 'GET',
      url: '/verify',
      access: { kind: 'public' },
      produces: 'html',
      summary: 'documents.verify.title',
      schema: { query: z.object({ receipt: z.string().max(LIMIT_IN_CHARACTERS).optional() }) },
      handler: async (request) => {
        const { receipt } = request.query;
        return show(request.language, receipt === undefined ? undefined : verifyReceiptText(receipt, deps.publicKeys));
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/verify',
      access: { kind: 'public' },
      produces: 'html',
      summary: 'documents.verify.title',
      bodyLimitInBytes: LIMIT_IN_BYTES,
      limits: [{ name: 'documents.verify', capacity: 300, refillPerMinute: 300, key: () => 'all' }],
      handler: async (request) => {
        if (!request.isMultipart()) throw new AppError('invalid', 'documents.not_a_form');
        const given = await readForm(request.parts({ limits: { files: 1, fields: 5, fieldSize: LIMIT_IN_CHARACTERS, fileSize: LIMIT_IN_BYTES } }));
        const outcome = given.file ? verifyReceiptFile(given.file, deps.publicKeys) : verifyReceiptText(given.text, deps.publicKeys);
        return show(request.language, outcome);
      },
    }),
    defineRoute({
      method: 'GET',
      url: KEYS_PATH,
      access: { kind: 'public' },
      summary: 'documents.verify.keys',
      schema: { response: PublicKeySet },
      handler: async (_, reply) => {
        reply.header('cache-control', 'public, max-age=3600');
        return { keys: deps.publicKeys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid })) };
      },
    }),
  ];
}

type FormPart = { readonly type: 'file'; toBuffer(): Promise<Buffer> } | { readonly type: 'field'; readonly fieldname: string; readonly value: unknown };

async function readForm(parts: AsyncIterable<FormPart>): Promise<{ readonly file: Buffer | undefined; readonly text: string }> {
  let file: Buffer | undefined;
  let text = '';
  for await (const part of parts) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      // A browser sends an empty file for a field that was left alone.
      if (bytes.length > 0) file = bytes;
    } else if (part.fieldname === 'text' && typeof part.value === 'string') text = part.value;
  }
  return { file, text };
}
