import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { Registered, StaffRegistration } from '../../contract.ts';

export type RegistrationBody = z.input<typeof StaffRegistration>;
export type RegistrationAnswer = z.infer<typeof Registered>;

export function registerPetition(body: RegistrationBody, idempotencyKey: string): Promise<RegistrationAnswer> {
  return callServer({ method: 'POST', path: '/petitions', body, idempotencyKey });
}
