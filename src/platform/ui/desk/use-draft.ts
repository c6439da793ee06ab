import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { discardDraft, findDraft, saveDraft, type StoredDraft } from './draft-calls.ts';

export type DraftState = 'untouched' | 'saving' | 'saved' | 'failed';

export interface Draft {
  /** `undefined` while it is looked for, `null` when there is none. */
  readonly found: StoredDraft | null | undefined;
  readonly state: DraftState;
  /** Saved a moment after the last change. */
  keep(content: object): void;
  discard(): Promise<void>;
}

const PAUSE_IN_MS = 1200;

/** Keeps on the server what is being typed, so that a closed page, a lost session or another device loses nothing. */
export function useDraft(key: string): Draft {
  const client = useQueryClient();
  const stored = useQuery({ queryKey: ['draft', key], queryFn: ({ signal }) => findDraft(key, signal), staleTime: 0, gcTime: 0, retry: 1 });
  const [state, setState] = useState<DraftState>('untouched');
  const waiting = useRef<{ content: object; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);

  const flush = useCallback(() => {
    const pending = waiting.current;
    if (!pending) return;
    clearTimeout(pending.timer);
    waiting.current = undefined;
    setState('saving');
    saveDraft(key, pending.content).then(() => setState('saved'), () => setState('failed'));
  }, [key]);

  const keep = useCallback((content: object) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { content, timer: setTimeout(flush, PAUSE_IN_MS) };
  }, [flush]);

  const discard = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = undefined;
    await discardDraft(key).catch(() => undefined);
    client.setQueryData(['draft', key], null);
    setState('untouched');
  }, [client, key]);

  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  return { found: stored.isError ? null : stored.data, state, keep, discard };
}
