import type { ActionContext } from './action-context.ts';
import { dueOn, evaluationRun } from './clock-instances.ts';
import type { EvaluationTarget } from './codes.ts';
import type { PetitionerId, PlainDate } from './ids.ts';
import { listNotServed, servedOnTo, windowRun } from './member-services.ts';
import type { PetitionCore } from './petition-core.ts';

type Rated = Pick<PetitionCore, 'memberServices' | 'petitionerIds' | 'opinions' | 'round'>;
type Clocks = Pick<ActionContext, 'deadlines'>;

/** The last day on which he may rate: who was served later than the first rates the unit as long as he may contest its opinion. */
export function ratingClosesOn(petition: Rated, target: EvaluationTarget, clocks: Clocks, petitionerId: PetitionerId | null): PlainDate | undefined {
  const shared = dueOn(clocks, 'EVALUATE', evaluationRun(target));
  const servedOn = target === 'UNIT' ? servedOnTo(petition, petitionerId) : null;
  const own = servedOn === null ? undefined : dueOn(clocks, 'REVIEW_WINDOW', windowRun(petition, servedOn));
  return own !== undefined && shared !== undefined && own > shared ? own : shared;
}

/** The day after which nobody may rate any more; none while somebody has not even been served. */
export function lastRatingDay(petition: Rated, target: EvaluationTarget, clocks: Clocks): PlainDate | undefined {
  const isAnswered = petition.memberServices.some(({ round }) => round === petition.round);
  if (target !== 'UNIT' || !isAnswered) return dueOn(clocks, 'EVALUATE', evaluationRun(target));
  if (listNotServed(petition).length > 0) return undefined;
  const days = petition.petitionerIds.map((id) => ratingClosesOn(petition, target, clocks, id));
  return days.reduce<PlainDate | undefined>((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), dueOn(clocks, 'EVALUATE', evaluationRun(target)));
}
