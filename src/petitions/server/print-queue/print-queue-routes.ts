import { staffOf } from '../../../access/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../../platform/http/index.ts';
import { PrintBatchRequest, PrintQueuePage, PrintQueueQuery } from '../../print-contract.ts';
import { createGate } from '../case-file/gate.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { listPrintQueue } from './list-print-queue.ts';
import { printBatch } from './print-batch.ts';

// Each takes a thread and the memory of its letters.
const BATCHES_AT_ONCE = 2;

/** The queue of letters that wait for the printer. */
export function printQueueRoutes(deps: PetitionDeps): readonly Route[] {
  const gate = createGate(BATCHES_AT_ONCE);
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/print-queue',
      access: { kind: 'staff', permission: 'letters.print' },
      summary: 'petitions.route.print_queue',
      schema: { query: PrintQueueQuery, response: PrintQueuePage },
      handler: (request) => listPrintQueue(deps, staffOf(request), request.query),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/print-queue/batches',
      access: { kind: 'staff', permission: 'letters.print' },
      summary: 'petitions.route.print_batch',
      fails: ['not_found', 'conflict'],
      produces: 'file',
      schema: { body: PrintBatchRequest },
      handler: async (request, reply) => sendFile(reply, await printBatch(deps, gate, staffOf(request), { wish: request.body, language: request.language })),
    }),
  ];
}
