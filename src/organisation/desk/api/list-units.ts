import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { UnitList } from '../../contract.ts';

export function listUnits(signal: AbortSignal): Promise<z.infer<typeof UnitList>> {
  return callServer({ path: '/units', signal });
}
