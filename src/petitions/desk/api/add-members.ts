import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { AddedMembers, MembersRequest } from '../../domain/members.ts';

export interface AddMembers {
  readonly petitionId: string;
  readonly body: z.input<typeof MembersRequest>;
}

export function addMembers({ petitionId, body }: AddMembers): Promise<AddedMembers> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/members`, body });
}
