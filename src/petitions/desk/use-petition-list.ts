import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import type { PetitionPage } from '../contract.ts';
import { listPetitions, type ListPetitions } from './api/list-petitions.ts';

export const PETITIONS_KEY = 'petitions';

/** Page by page; what was loaded stays while one looks at a petition, so the list is where it was on the way back. */
export function usePetitionList(list: ListPetitions): UseInfiniteQueryResult<InfiniteData<PetitionPage>> {
  return useInfiniteQuery({
    queryKey: [PETITIONS_KEY, 'list', list],
    queryFn: ({ pageParam, signal }) => listPetitions(list, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    gcTime: 30 * 60_000,
  });
}

/** How many there are, without the rows. */
export function usePetitionCount(list: ListPetitions): UseQueryResult<PetitionPage['count']> {
  return useQuery({
    queryKey: [PETITIONS_KEY, 'count', list],
    queryFn: async ({ signal }) => (await listPetitions({ ...list, limit: 1 }, null, signal)).count,
  });
}
