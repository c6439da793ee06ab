import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { PetitionPage } from '../../contract.ts';
import type { PetitionFilters } from '../petition-filters.ts';

export interface ListPetitions extends PetitionFilters {
  readonly mine?: boolean;
  readonly open?: boolean;
  readonly sort: 'due' | 'received';
  readonly limit?: number;
}

export function listPetitions(list: ListPetitions, cursor: string | null, signal: AbortSignal): Promise<PetitionPage> {
  return callServer({ path: '/petitions', query: { ...list, cursor: cursor ?? undefined }, signal });
}
