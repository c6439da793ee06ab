import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { ConfirmTotp, StartTotp, StartedTotp } from '../../contract.ts';

export type NewAuthenticator = z.infer<typeof StartedTotp>;

export function startTotp(body: z.infer<typeof StartTotp>): Promise<NewAuthenticator> {
  return callServer({ method: 'POST', path: '/totp', body });
}

export function confirmTotp(body: z.infer<typeof ConfirmTotp>): Promise<void> {
  return callServer({ method: 'POST', path: '/totp/confirm', body });
}
