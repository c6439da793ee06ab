import { createContext, useContext } from 'react';

/** What the person who is signed in may do somewhere; each thing is still decided by the server. */
export const PermissionsContext = createContext<ReadonlySet<string>>(new Set());

export function useMay(permission: string): boolean {
  return useContext(PermissionsContext).has(permission);
}
