import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { signOut } from './api/session-calls.ts';
import { ME_KEY } from './use-me.ts';

/** Leaves nothing behind that the next person at this screen could read. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void signOut().catch(() => undefined).then(() => {
      client.clear();
      client.setQueryData(ME_KEY, null);
    });
  }, [client]);
}
