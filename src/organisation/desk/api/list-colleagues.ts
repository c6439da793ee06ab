import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { StaffDirectory } from '../../contract.ts';

export function listColleagues(signal: AbortSignal): Promise<z.infer<typeof StaffDirectory>> {
  return callServer({ path: '/staff/directory', signal });
}
