import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { CreatedAbsence, CreatedDelegation, DelegatePost, DelegationList, RecordAbsence } from '../../delegation-contract.ts';

export const DELEGATION_KEY = 'delegations';

export function listDelegations(signal: AbortSignal): Promise<DelegationList> {
  return callServer({ path: '/delegations', signal });
}

export function delegatePost(body: z.input<typeof DelegatePost>): Promise<z.infer<typeof CreatedDelegation>> {
  return callServer({ method: 'POST', path: '/delegations', body });
}

export function revokeDelegation(delegationId: string): Promise<void> {
  return callServer({ method: 'DELETE', path: `/delegations/${delegationId}` });
}

export function recordAbsence(body: z.input<typeof RecordAbsence>): Promise<z.infer<typeof CreatedAbsence>> {
  return callServer({ method: 'POST', path: '/absences', body });
}

export function endAbsence(absenceId: string): Promise<void> {
  return callServer({ method: 'DELETE', path: `/absences/${absenceId}` });
}
