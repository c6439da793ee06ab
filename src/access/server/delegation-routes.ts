import { defineRoute, type Route } from '../../platform/http/index.ts';
import { AbsenceParams, CreatedAbsence, CreatedDelegation, DelegatePost, DelegationList, DelegationParams, RecordAbsence } from '../delegation-contract.ts';
import type { AccessDeps } from './access-deps.ts';
import { delegate, markAway, markBack, readDelegations, revoke } from './delegate.ts';
import { staffOf } from './staff-of.ts';

// Everybody has posts of his own to see to; for whose else is decided in the use-case.
const access = { kind: 'staff', permission: 'organisation.read' } as const;

export function delegationRoutes(deps: AccessDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET', url: '/api/v1/delegations', access, summary: 'access.route.delegations', schema: { response: DelegationList },
      handler: (request) => readDelegations(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/delegations', access, summary: 'access.route.delegate', fails: ['not_found', 'refused'], status: 201,
      schema: { body: DelegatePost, response: CreatedDelegation },
      handler: async (request) => ({ delegationId: await delegate(deps, staffOf(request), request.body) }),
    }),
    defineRoute({
      method: 'DELETE', url: '/api/v1/delegations/:delegationId', access, summary: 'access.route.revoke_delegation', fails: ['not_found'], status: 204, schema: { params: DelegationParams },
      handler: (request) => revoke(deps, staffOf(request), request.params.delegationId),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/absences', access, summary: 'access.route.record_absence', fails: [], status: 201, schema: { body: RecordAbsence, response: CreatedAbsence },
      handler: async (request) => ({ absenceId: await markAway(deps, staffOf(request), request.body) }),
    }),
    defineRoute({
      method: 'DELETE', url: '/api/v1/absences/:absenceId', access, summary: 'access.route.end_absence', fails: ['not_found'], status: 204, schema: { params: AbsenceParams },
      handler: (request) => markBack(deps, staffOf(request), request.params.absenceId),
    }),
  ];
}
