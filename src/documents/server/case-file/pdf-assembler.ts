import { Worker } from 'node:worker_threads';
import { AppError } from '../../../platform/kernel/index.ts';
import type { Added, Bookmark } from './pdf-stream-writer.ts';

type Task =
  | { readonly kind: 'begin' }
  | { readonly kind: 'add'; readonly source: Uint8Array; readonly place: 'whole' | 'fitted'; readonly isFront: boolean }
  | { readonly kind: 'try'; readonly source: Uint8Array }
  | { readonly kind: 'overlay'; readonly source: Uint8Array; readonly from: number }
  | { readonly kind: 'end'; readonly title: string; readonly language: string; readonly bookmarks: readonly Bookmark[] };

export interface AssembleJob {
  readonly id: number;
  readonly task: Task;
}
export type AssembleReply = { readonly id: number; readonly done: Added } | { readonly id: number; readonly error: string };

export interface PdfAssembler {
  /** Throws `documents.case_file_failed`. What it answers is the next piece of the file. */
  run(task: Task): Promise<Added>;
  close(): Promise<void>;
}

const LONGEST_TASK_IN_MS = 120_000;
const LONGEST_TRIAL_IN_MS = 30_000;

/** Reads and writes PDF in a thread of its own: a large scan takes seconds, for which no other request should wait. */
export function createPdfAssembler(longestTaskInMs = LONGEST_TASK_IN_MS): PdfAssembler {
  const worker = new Worker(new URL('./assemble-worker.ts', import.meta.url));
  let lastId = 0;
  let waiting: { readonly id: number; settle(reply: AssembleReply): void; fail(reason: string): void } | undefined;
  worker.on('message', (reply: AssembleReply) => {
    if (waiting?.id === reply.id) waiting.settle(reply);
  });
  worker.on('error', (error) => waiting?.fail(String(error)));
  worker.on('exit', () => waiting?.fail('the thread has ended'));

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const timer = setTimeout(() => void worker.terminate(), longestTaskInMs);
        const finish = (act: () => void): void => {
          clearTimeout(timer);
          waiting = undefined;
          act();
        };
        waiting = {
          id: lastId,
          settle: (reply) => finish(() => ('done' in reply ? resolve(reply.done) : reject(caseFileFailed(reply.error)))),
          fail: (reason) => finish(() => reject(caseFileFailed(reason))),
        };
        worker.postMessage({ id: lastId, task } satisfies AssembleJob, []);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

/**
 * Reads what came from outside before it is put in, in a thread that may be lost: a file that was made to be read for ever,
 * or to fill the memory, is named as one that cannot be read, and the case file is made all the same.
 */
export function createTrial(longestTaskInMs = LONGEST_TRIAL_IN_MS): { try(source: Uint8Array): Promise<Added>; close(): Promise<void> } {
  let assembler: PdfAssembler | undefined;
  return {
    try: async (source) => {
      assembler ??= createPdfAssembler(longestTaskInMs);
      try {
        return await assembler.run({ kind: 'try', source });
      } catch {
        // Whatever happened to the thread, it was this file that did it.
        await assembler.close();
        assembler = undefined;
        return { failure: 'broken' };
      }
    },
    close: async () => {
      await assembler?.close();
    },
  };
}

function caseFileFailed(reason: string): AppError {
  return new AppError('unavailable', 'documents.case_file_failed', { reason: reason.slice(0, 500) });
}
