import { callServer } from './call-server.ts';
import { isServerProblem } from './server-problem.ts';

/** What somebody typed and has not sent yet; the server keeps it for him alone. */
export interface StoredDraft {
  readonly content: unknown;
  readonly savedAt: string;
}

export async function findDraft(key: string, signal?: AbortSignal): Promise<StoredDraft | null> {
  try {
    return (await callServer<StoredDraft | undefined>({ path: pathOf(key), ...(signal && { signal }) })) ?? null;
  } catch (error) {
    if (isServerProblem(error) && error.content.status === 404) return null;
    throw error;
  }
}

export function saveDraft(key: string, content: unknown): Promise<void> {
  return callServer({ method: 'PUT', path: pathOf(key), body: content });
}

export function discardDraft(key: string): Promise<void> {
  return callServer({ method: 'DELETE', path: pathOf(key) });
}

function pathOf(key: string): string {
  return `/drafts/${encodeURIComponent(key)}`;
}
