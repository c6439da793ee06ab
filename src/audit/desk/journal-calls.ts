import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { JournalPage, JournalProof } from '../contract.ts';

export interface JournalFilters {
  readonly petition?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
}

export function listJournal(filters: JournalFilters, cursor: string | null, signal: AbortSignal): Promise<JournalPage> {
  return callServer({ path: '/journal', query: { ...filters, cursor: cursor ?? undefined }, signal });
}

export function proveEntry(entryId: string, signal: AbortSignal): Promise<JournalProof> {
  return callServer({ path: `/journal/${entryId}/proof`, signal });
}
