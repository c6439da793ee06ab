import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { PublicInformationList } from '../../contract.ts';

export function listPublicInformation(signal: AbortSignal): Promise<z.infer<typeof PublicInformationList>> {
  return callServer({ path: '/public-information', signal });
}
