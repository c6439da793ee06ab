import { callForFile, callServer, type ServedFile } from '../../../platform/ui/desk/call-server.ts';
import type { PrintBatchRequest, PrintQueuePage, PrintQueueQuery } from '../../print-contract.ts';

export const PRINT_QUEUE_KEY = 'print-queue';

export type QueueView = PrintQueueQuery['view'];
export type QueueList = Pick<PrintQueueQuery, 'view' | 'unit'>;

export function listPrintQueue({ view, unit }: QueueList, cursor: string | null, signal: AbortSignal): Promise<PrintQueuePage> {
  return callServer({ path: '/print-queue', query: { view, unit, cursor: cursor ?? undefined }, signal });
}

export function printLetters(body: PrintBatchRequest): Promise<ServedFile> {
  return callForFile({ method: 'POST', path: '/print-queue/batches', body });
}
