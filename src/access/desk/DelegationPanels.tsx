import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { AbsencePanel } from './AbsencePanel.tsx';
import { DELEGATION_KEY, listDelegations } from './api/delegation-calls.ts';
import { DelegationPanel } from './DelegationPanel.tsx';

/** Who is away, and who acts for whom meanwhile. */
export function DelegationPanels(): ReactElement {
  const known = useQuery({ queryKey: [DELEGATION_KEY, 'list'], queryFn: ({ signal }) => listDelegations(signal) });
  return (
    <Fetched query={known} rows={6}>
      {({ delegations, absences }) => (
        <>
          <DelegationPanel delegations={delegations} />
          <AbsencePanel absences={absences} />
        </>
      )}
    </Fetched>
  );
}
