import { callServer } from './call-server.ts';

/** What somebody typed and has not sent yet; the server keeps it for him alone. */
export interface StoredDraft {
  readonly body: Readonly<Record<string, unknown>>;
  readonly updatedAt: string;
}

interface DraftAnswer {
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly updatedAt: string | null;
}

export async function findDraft(key: string, signal?: AbortSignal): Promise<StoredDraft | null> {
  const { body, updatedAt } = await callServer<DraftAnswer>({ path: pathOf(key), ...(signal && { signal }) });
  return body === null || updatedAt === null ? null : { body, updatedAt };
}

export function saveDraft(key: string, body: object): Promise<void> {
  return callServer({ method: 'PUT', path: pathOf(key), body: { body } });
}

export function discardDraft(key: string): Promise<void> {
  return callServer({ method: 'DELETE', path: pathOf(key) });
}

function pathOf(key: string): string {
  return `/drafts/${encodeURIComponent(key)}`;
}
