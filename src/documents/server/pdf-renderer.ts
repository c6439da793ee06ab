import { Worker } from 'node:worker_threads';
import { AppError } from '../../platform/kernel/index.ts';

/** A file of `templates/`, without its ending. */
export type TemplateName =
  | 'notice-accept' | 'notice-route' | 'notice-not-accept' | 'notice-no-longer' | 'notice-guide' | 'notice-extend'
  | 'opinion' | 'review-opinion' | 'reply' | 'service-receipt' | 'registration-form' | 'review-request' | 'receipt'
  | 'letter-transfer' | 'objection' | 'completion-report' | 'letter-supervise' | 'supervise-reply' | 'follow-up'
  | 'notice-review-rejected' | 'notice-withdrawal' | 'agreement' | 'hearing-notice' | 'hearing-minutes' | 'hearing-report'
  | 'case-file-front' | 'case-file-pages' | 'case-file-picture' | 'case-file-marks'
  | 'print-sheets';

export interface RenderRequest {
  readonly template: TemplateName;
  readonly input: unknown;
  /** PDF/A-3 where the file carries an attachment, PDF/A-2 where not; "a": tagged, so that screen readers can follow. 1.7: to be put into another file. */
  readonly standard: 'a-2a' | 'a-3a' | '1.7';
  /** A picture of the page (the seal, a photograph), and the path by which the template names it. */
  readonly picture?: { readonly path: string; readonly bytes: Uint8Array };
}

/** Whose templates: those of the site where it has its own, or ours in any case. */
export type Edition = 'site' | 'own';
export type RenderJob = RenderRequest & { readonly id: number; readonly wants: 'pdf' | 'text'; readonly edition: Edition };
export type RenderReply = { readonly id: number; readonly made: Uint8Array } | { readonly id: number; readonly error: string };

export interface RendererOptions {
  /** Where a site drops its own fonts (仿宋, 小标宋 …); need not exist. */
  readonly fontsDirectory?: string;
  /** Templates of the site in place of ours, by their names in `templates/` without the ending. */
  readonly siteTemplates?: ReadonlyMap<string, string>;
}

export interface PdfRenderer {
  /** Throws `documents.render_failed`. */
  render(request: RenderRequest): Promise<Buffer>;
  /** What would stand on the pages, without its spaces. Throws `documents.render_failed`. */
  read(request: RenderRequest, edition: Edition): Promise<string>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: AppError) => void;
}

/**
 * Renders in a thread of its own, begun with the first letter: loading compiler and fonts takes some 200 ms and a long
 * opinion some 50 ms, which no request should wait for.
 */
export function createPdfRenderer(options: RendererOptions = {}): PdfRenderer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function settle(reply: RenderReply): void {
    const job = waiting.get(reply.id);
    waiting.delete(reply.id);
    // A thread that has nothing to do does not keep the program alive.
    if (waiting.size === 0) worker?.unref();
    if ('made' in reply) job?.resolve(Buffer.from(reply.made));
    else job?.reject(renderFailed(reply.error));
  }

  function drop(reason: string): void {
    worker = undefined;
    for (const job of waiting.values()) job.reject(renderFailed(reason));
    waiting.clear();
  }

  function begin(): Worker {
    const begun = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: options });
    begun.on('message', settle);
    begun.on('error', (error) => drop(String(error)));
    begun.on('exit', () => {
      if (worker === begun) drop('the thread has ended');
    });
    return begun;
  }

  function order(request: RenderRequest, how: Pick<RenderJob, 'wants' | 'edition'>): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      worker ??= begin();
      worker.ref();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ ...request, ...how, id: lastId } satisfies RenderJob, []);
    });
  }

  return {
    render: (request) => order(request, { wants: 'pdf', edition: 'site' }),
    read: async (request, edition) => (await order(request, { wants: 'text', edition })).toString('utf8'),
    close: async () => {
      await worker?.terminate();
    },
  };
}

function renderFailed(reason: string): AppError {
  return new AppError('unavailable', 'documents.render_failed', { reason: reason.slice(0, 500) });
}
