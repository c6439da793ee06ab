import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Me } from '../contract.ts';
import { findMe } from './api/session-calls.ts';

export const ME_KEY = ['session'] as const;

export function useMe(): UseQueryResult<Me | null> {
  return useQuery({ queryKey: ME_KEY, queryFn: ({ signal }) => findMe(signal), staleTime: 60_000 });
}
