import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { ActionAnswer } from '../../action-contract.ts';
import type { ActionBody } from '../actions/action-body.ts';

export interface ActOnPetition {
  readonly petitionId: string;
  /** The version on the screen: what somebody else did meanwhile makes the server refuse. */
  readonly expectedVersion: number;
  readonly body: ActionBody;
}

export type ActionResult = z.infer<typeof ActionAnswer>;

export function actOnPetition({ petitionId, expectedVersion, body }: ActOnPetition): Promise<ActionResult> {
  const { type, ...payload } = body;
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/actions`, body: { action: type, expectedVersion, ...payload } });
}
