import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { PetitionDetail } from '../../contract.ts';

export function getPetition(petitionId: string, signal: AbortSignal): Promise<PetitionDetail> {
  return callServer({ path: `/petitions/${petitionId}`, signal });
}
