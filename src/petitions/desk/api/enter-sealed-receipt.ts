import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { SealedReceiptAnswer, SealedReceiptRequest } from '../../report-contract.ts';

export type SealedReceiptBody = z.input<typeof SealedReceiptRequest>;
export type EnteredReceipt = z.infer<typeof SealedReceiptAnswer>;

export function enterSealedReceipt(body: SealedReceiptBody, idempotencyKey: string): Promise<EnteredReceipt> {
  return callServer({ method: 'POST', path: '/sealed-receipts', body, idempotencyKey });
}
