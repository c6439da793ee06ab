import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PetitionDetail } from '../../contract.ts';
import { getPetition } from '../api/get-petition.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';

export function petitionKey(petitionId: string): readonly string[] {
  return [PETITIONS_KEY, 'one', petitionId];
}

export function usePetition(petitionId: string): UseQueryResult<PetitionDetail> {
  return useQuery({ queryKey: petitionKey(petitionId), queryFn: ({ signal }) => getPetition(petitionId, signal) });
}
