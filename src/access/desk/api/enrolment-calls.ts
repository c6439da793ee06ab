import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { CompleteEnrolment, Enrolment, EnrolmentDone } from '../../contract.ts';

export function getEnrolment(token: string, signal: AbortSignal): Promise<Enrolment> {
  return callServer({ path: `/enrolment/${token}`, signal, mayInterrupt: false });
}

export function completeEnrolment(token: string, body: CompleteEnrolment): Promise<z.infer<typeof EnrolmentDone>> {
  return callServer({ method: 'POST', path: `/enrolment/${token}`, body, mayInterrupt: false });
}
