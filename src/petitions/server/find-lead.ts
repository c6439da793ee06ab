import type { Reader } from '../../platform/db/index.ts';
import type { OpenPetition, Petition, PetitionerId } from '../domain/index.ts';
import { getLoadedPetition, type Moment } from './load-petition.ts';

interface Of {
  readonly petitionerId: PetitionerId | null;
  readonly moment: Moment;
}

/** The matter in which somebody has his rights since his own was joined to it; none for whoever is not known by name there. */
export async function findLead(db: Reader, petition: Petition, { petitionerId, moment }: Of): Promise<OpenPetition | undefined> {
  if (petition.state !== 'MERGED' || petitionerId === null) return undefined;
  const { petition: lead } = await getLoadedPetition(db, petition.mainPetitionId, moment);
  if (lead.state === 'HANDED_TO_DISCIPLINE') return undefined;
  return lead.mergedPetitions.some(({ petitionerIds }) => petitionerIds.includes(petitionerId)) ? lead : undefined;
}
