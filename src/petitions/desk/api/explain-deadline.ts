import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { Explanation } from '../../action-contract.ts';

export interface DeadlineName {
  readonly petitionId: string;
  readonly clock: string;
  readonly instance: string;
}

export function explainDeadline({ petitionId, clock, instance }: DeadlineName, signal: AbortSignal): Promise<z.infer<typeof Explanation>> {
  return callServer({ path: `/petitions/${petitionId}/deadlines/${clock}/explanation`, query: { instance }, signal });
}
