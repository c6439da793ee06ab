import { createContext, useContext } from 'react';

/** Who an id stands for, given by those who know the organisation; the id itself when nobody knows. */
export const StaffNamesContext = createContext<ReadonlyMap<string, string>>(new Map());

export function useStaffName(): (staffId: string) => string {
  const names = useContext(StaffNamesContext);
  return (staffId) => names.get(staffId) ?? staffId;
}
