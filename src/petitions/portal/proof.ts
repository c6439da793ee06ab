import { html } from 'hono/html';
import { z } from 'zod';
import type { Markup } from '../../platform/ui/markup.ts';
import { type FormValues, oneOf } from '../../platform/ui/portal/index.ts';
import type { NumberAndCode } from '../contract.ts';

const Numbered = z.object({ number: z.string() });

/**
 * For the pages of one matter, by its number and by nothing about who asks. A page takes several calls, so it is
 * more than for programs; the code itself has more than 60 bits.
 */
export const byNumber = {
  name: 'petitions.pages',
  capacity: 60,
  refillPerMinute: 10,
  key: ({ body }: { readonly body: unknown }): string | undefined => Numbered.safeParse(body).data?.number.normalize('NFKC').trim().toUpperCase(),
};

export function proofOf(values: FormValues): NumberAndCode {
  return { number: oneOf(values, 'number'), queryCode: oneOf(values, 'queryCode') };
}

/** Number and code go along unseen, in the body and never in an address. */
export function renderProof({ number, queryCode }: NumberAndCode): Markup {
  return html`<input type="hidden" name="number" value="${number}"><input type="hidden" name="queryCode" value="${queryCode}">`;
}
