import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { z } from 'zod';
import type { IdentityDecision, IdentityOpeningRequest, IdentityOpenings, OpenedIdentity } from '../../report-contract.ts';

export type OpenedIdentityView = z.infer<typeof OpenedIdentity>;

export interface OpeningPlace {
  readonly petitionId: string;
  readonly openingId: string;
}

export function requestIdentity(petitionId: string, body: IdentityOpeningRequest): Promise<z.infer<typeof IdentityOpenings>> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/identity-openings`, body });
}

export function decideIdentity({ petitionId, openingId }: OpeningPlace, body: IdentityDecision): Promise<z.infer<typeof IdentityOpenings>> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/identity-openings/${openingId}/decision`, body });
}

export function openIdentity({ petitionId, openingId }: OpeningPlace, passphrase: string): Promise<OpenedIdentityView> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/identity-openings/${openingId}/open`, body: { passphrase } });
}
