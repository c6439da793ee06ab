import type { z } from 'zod';
import type { AssignPost, CreateStaff, StaffList } from '../../../organisation/contract.ts';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { EnrolmentLink, InvitedStaff } from '../../contract.ts';

export function listStaff(signal: AbortSignal): Promise<z.infer<typeof StaffList>> {
  return callServer({ path: '/staff', signal });
}

export function inviteStaff(body: z.input<typeof CreateStaff>): Promise<z.infer<typeof InvitedStaff>> {
  return callServer({ method: 'POST', path: '/staff', body });
}

export function renewEnrolment(staffId: string): Promise<z.infer<typeof EnrolmentLink>> {
  return callServer({ method: 'POST', path: `/staff/${staffId}/enrolment-link` });
}

export function assignPost(staffId: string, body: z.input<typeof AssignPost>): Promise<void> {
  return callServer({ method: 'POST', path: `/staff/${staffId}/posts`, body });
}

export function endPost(staffId: string, postId: string, on: string | undefined): Promise<void> {
  return callServer({ method: 'POST', path: `/staff/${staffId}/posts/${postId}/end`, body: on === undefined ? {} : { on } });
}

export function setStaffDisabled(staffId: string, isDisabled: boolean): Promise<void> {
  return callServer({ method: 'PUT', path: `/staff/${staffId}/disabled`, body: { isDisabled } });
}
