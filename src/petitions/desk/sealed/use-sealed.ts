import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SealedView } from '../../report-contract.ts';
import { getSealed } from '../api/sealed-report-calls.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';

/** Below the key of all that is read of petitions, so that a step on the matter reads it anew. */
export function sealedKey(petitionId: string): readonly string[] {
  return [PETITIONS_KEY, 'sealed', petitionId];
}

export function useSealed(petitionId: string): UseQueryResult<SealedView> {
  return useQuery({ queryKey: sealedKey(petitionId), queryFn: ({ signal }) => getSealed(petitionId, signal) });
}
