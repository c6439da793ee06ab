import { type ClockHandle, foldClocks, getProfile, isRunning } from '../../../clock/domain/index.ts';
import { clockEffectsOf, foldPetition, type LinkedPetition } from '../../../petitions/domain/index.ts';
import { dayInChina, type Instant } from '../../../platform/kernel/index.ts';
import type { Story } from './story.ts';

/** The matter that this one follows, as it stood at that moment. */
export function findLinked({ world, arrival }: Story, at: Instant): readonly LinkedPetition[] {
  const history = arrival.first && world.histories.get(arrival.first.petitionId);
  const records = history?.filter((record) => record.at <= at) ?? [];
  const petition = foldPetition(records);
  if (!petition) return [];
  const today = dayInChina(at);
  const base = { petitionId: petition.petitionId, state: petition.state };
  if (petition.state === 'HANDED_TO_DISCIPLINE') return [{ ...base, overdue: false, sealed: true, custodyUnitId: petition.petitionOfficeUnitId, reReviewOpinionNumber: null }];
  const deadlines = foldClocks(clockEffectsOf(records), getProfile('national'), world.calendar);
  return [
    {
      ...base,
      overdue: deadlines.some((each) => isRunning(each) && each.statutoryDueOn < today && isDuty(each.clock)),
      sealed: petition.overlays.sealed,
      custodyUnitId: petition.custody.unitId,
      reReviewOpinionNumber: petition.state === 'FINAL' && petition.end.kind === 'RE_REVIEWED' ? petition.end.opinionNumber : null,
    },
  ];
}

// What the petitioner may still do keeps nobody from being in time.
function isDuty(clock: ClockHandle): boolean {
  return getProfile('national').clocks.get(clock)?.side !== 'PETITIONER_RIGHT';
}
