import { isRunning } from '../../clock/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type DecidedReview, isDecidedReview, type LinkedPetition, type OpenPetition, type PetitionAction } from '../domain/index.ts';
import { getLoadedPetition, type Moment } from './load-petition.ts';
import { sideOf } from './petition-rows.ts';

const LINKS = ['mainPetitionId', 'linkedPetitionId', 'petitionId', 'enteredAs'] as const;

/** The other matters that an action speaks about, as the rules need to know them. */
export async function listLinkedPetitions(db: Reader, action: PetitionAction, moment: Moment): Promise<readonly LinkedPetition[]> {
  const linked: LinkedPetition[] = [];
  for (const petitionId of linkedIdsOf(action)) linked.push(await describeLinked(db, petitionId, moment));
  return linked;
}

function linkedIdsOf(action: PetitionAction): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(action));
  return LINKS.map((name) => fields.get(name)).filter((value) => typeof value === 'string');
}

async function describeLinked(db: Reader, petitionId: string, moment: Moment): Promise<LinkedPetition> {
  const { petition, deadlines } = await getLoadedPetition(db, petitionId, moment);
  // A window that the petitioner let pass is nobody's delay.
  const overdue = deadlines.some((deadline) => isRunning(deadline) && sideOf(deadline.clock) === 'UNIT_DUTY' && deadline.statutoryDueOn < moment.today);
  const base = { petitionId: petition.petitionId, state: petition.state, overdue };
  if (petition.state === 'HANDED_TO_DISCIPLINE') return { ...base, custodyUnitId: petition.petitionOfficeUnitId, sealed: true, reReviewOpinionNumber: null };
  return {
    ...base,
    custodyUnitId: petition.custody.unitId,
    sealed: petition.overlays.sealed,
    reReviewOpinionNumber: servedReReviewOf(petition)?.findings.documentNumber ?? null,
  };
}

/** The re-review that ended the matter, also once it has been archived. */
function servedReReviewOf({ reviewRounds }: OpenPetition): DecidedReview | undefined {
  return reviewRounds.findLast((round): round is DecidedReview => isDecidedReview(round) && round.request.level === 'RE_REVIEW' && round.service !== null);
}
