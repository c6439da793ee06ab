import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PublicInformationView, StaffDirectory, ThemeView, UnitView } from '../contract.ts';
import { listColleagues } from './api/list-colleagues.ts';
import { listPublicInformation } from './api/list-public-information.ts';
import { listThemes } from './api/list-themes.ts';
import { listUnits } from './api/list-units.ts';

export const ORGANISATION_KEY = 'organisation';
// Units, people and themes change a few times a month; every form needs them.
const LONG_ENOUGH_IN_MS = 10 * 60_000;

export type Colleague = z.infer<typeof StaffDirectory>['items'][number];

export function useUnits(): UseQueryResult<readonly UnitView[]> {
  return useQuery({ queryKey: [ORGANISATION_KEY, 'units'], queryFn: async ({ signal }) => (await listUnits(signal)).items, staleTime: LONG_ENOUGH_IN_MS });
}

export function useColleagues(): UseQueryResult<readonly Colleague[]> {
  return useQuery({
    queryKey: [ORGANISATION_KEY, 'colleagues'],
    queryFn: async ({ signal }) => (await listColleagues(signal)).items,
    staleTime: LONG_ENOUGH_IN_MS,
  });
}

export function useThemes(): UseQueryResult<readonly ThemeView[]> {
  return useQuery({ queryKey: [ORGANISATION_KEY, 'themes'], queryFn: async ({ signal }) => (await listThemes(signal)).items, staleTime: LONG_ENOUGH_IN_MS });
}

/** Not kept for long: it is looked at again right after it has been changed. */
export function usePublicInformation(): UseQueryResult<readonly PublicInformationView[]> {
  return useQuery({ queryKey: [ORGANISATION_KEY, 'publicInformation'], queryFn: async ({ signal }) => (await listPublicInformation(signal)).items });
}
