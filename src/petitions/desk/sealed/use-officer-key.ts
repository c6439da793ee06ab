import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { OfficerKeyRequest, OfficerKeyView } from '../../report-contract.ts';
import { getOfficerKey, setOfficerKey } from '../api/officer-key-calls.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';

const OFFICER_KEY = ['officer-key'];

export function useOfficerKey(): UseQueryResult<OfficerKeyView> {
  return useQuery({ queryKey: OFFICER_KEY, queryFn: ({ signal }) => getOfficerKey(signal) });
}

/** Makes or changes the key. The passphrase is not kept among the things that were done. */
export function useSetOfficerKey(onDone: () => void): UseMutationResult<OfficerKeyView, unknown, OfficerKeyRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: setOfficerKey,
    gcTime: 0,
    onSuccess: (view) => {
      client.setQueryData(OFFICER_KEY, view);
      void client.invalidateQueries({ queryKey: [PETITIONS_KEY] });
      onDone();
    },
  });
}
