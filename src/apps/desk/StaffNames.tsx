import { useMemo, type ReactElement } from 'react';
import { Outlet } from 'react-router';
import { useColleagues } from '../../organisation/desk/index.ts';
import { StaffNamesContext } from '../../platform/ui/desk/staff-names.ts';

/** Gives names to pages of features that know ids only. */
export function StaffNames(): ReactElement {
  const colleagues = useColleagues();
  const names = useMemo(() => new Map((colleagues.data ?? []).map(({ staffId, displayName }) => [String(staffId), displayName])), [colleagues.data]);
  return <StaffNamesContext value={names}><Outlet /></StaffNamesContext>;
}
