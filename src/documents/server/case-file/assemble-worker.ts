import { parentPort } from 'node:worker_threads';
import { limitDecoding } from './limit-decoding.ts';
import type { AssembleJob, AssembleReply } from './pdf-assembler.ts';
import { PdfStreamWriter } from './pdf-stream-writer.ts';

limitDecoding();
const writer = new PdfStreamWriter();

parentPort?.on('message', (job: AssembleJob) => {
  void answer(job).then((reply) => parentPort?.postMessage(reply, transferOf(reply)));
});

async function answer(job: AssembleJob): Promise<AssembleReply> {
  try {
    return { id: job.id, done: await run(job) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function run({ task }: AssembleJob): Promise<Extract<AssembleReply, { done: unknown }>['done']> {
  switch (task.kind) {
    case 'begin':
      return { bytes: writer.begin(), sizes: [] };
    case 'add':
      return writer.add(task.source, task);
    case 'try':
      return writer.tryOut(task.source);
    case 'overlay':
      return { bytes: await writer.overlay(task.source, task.from), sizes: [] };
    case 'end':
      return { bytes: writer.end(task), sizes: [] };
  }
}

// Whole buffers change hands; what shares one with others is copied.
function transferOf(reply: AssembleReply): ArrayBuffer[] {
  const bytes = 'done' in reply && 'bytes' in reply.done ? reply.done.bytes : undefined;
  return bytes && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}
