import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ORGANISATION_KEY } from './use-organisation.ts';

/** A change of the organisation; every list of units is read anew. */
export function useUnitChange<Values>(change: (values: Values) => Promise<unknown>, onDone: () => void): UseMutationResult<unknown, Error, Values> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [ORGANISATION_KEY] });
      onDone();
    },
  });
}
