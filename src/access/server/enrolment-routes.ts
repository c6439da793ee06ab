import { CreateStaff } from '../../organisation/contract.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { CompleteEnrolment, Enrolment, EnrolmentDone, EnrolmentLink, EnrolmentParams, InvitedStaff, StaffParams } from '../contract.ts';
import type { AccessDeps } from './access-deps.ts';
import { completeEnrolment, readEnrolment } from './complete-enrolment.ts';
import { inviteStaff, renewEnrolment } from './issue-enrolment-link.ts';
import { staffOf } from './staff-of.ts';

const mayManage = { kind: 'staff', permission: 'staff.manage' } as const;

export function enrolmentRoutes(deps: AccessDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/enrolment/:token',
      access: { kind: 'public' },
      summary: 'access.route.enrolment',
      fails: ['not_found'],
      schema: { params: EnrolmentParams, response: Enrolment },
      handler: ({ params }) => readEnrolment(deps, params.token),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/enrolment/:token',
      access: { kind: 'public' },
      summary: 'access.route.complete_enrolment',
      fails: ['not_found'],
      status: 201,
      limits: [{ name: 'enrolment', capacity: 20, refillPerMinute: 10, key: ({ params }) => params.token }],
      schema: { params: EnrolmentParams, body: CompleteEnrolment, response: EnrolmentDone },
      handler: async ({ params, body }) => ({ username: await completeEnrolment(deps, params.token, body) }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/staff',
      access: mayManage,
      summary: 'access.route.invite_staff',
      fails: ['conflict'],
      status: 201,
      schema: { body: CreateStaff, response: InvitedStaff },
      handler: (request) => inviteStaff(deps, staffOf(request), request.body),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/staff/:staffId/enrolment-link',
      access: mayManage,
      summary: 'access.route.renew_enrolment',
      fails: ['not_found'],
      status: 201,
      schema: { params: StaffParams, response: EnrolmentLink },
      handler: (request) => renewEnrolment(deps, staffOf(request), request.params.staffId),
    }),
  ];
}
