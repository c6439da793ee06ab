import { can, listCapacities, type PetitionAccessFacts, type PetitionPermission, type StaffActor } from '../../access/domain/index.ts';
import { type Actor, listNextSteps, type NextStep } from '../domain/index.ts';
import { domainActorOf } from './domain-actor.ts';
import { contextOf, type LoadedPetition, type Moment, NO_STEP_FACTS } from './load-petition.ts';

interface Asked {
  readonly loaded: LoadedPetition;
  readonly moment: Moment;
  readonly facts: PetitionAccessFacts;
  readonly action: string;
}

/** In whose place the step is taken: in one's own if one can, else in that of the first for whom one acts and who could. */
export function capacityFor(staff: StaffActor, permission: PetitionPermission, { loaded, moment, facts, action }: Asked): Actor {
  const capacities = listCapacities(staff).filter((each) => can(each, permission, facts).allowed).map(domainActorOf);
  const own = domainActorOf({ ...staff, standings: [] });
  if (capacities.length < 2) return capacities[0] ?? own;
  const canTake = (actor: Actor) => listNextSteps(loaded.petition, contextOf(actor, loaded, moment, NO_STEP_FACTS)).some((step) => step.action === action && step.refusal?.code !== 'petitions.not_your_role');
  return capacities.find(canTake) ?? own;
}

/** The steps that are open in any capacity; one that is open in none is refused as it is to the person himself. */
export function listStepsOf(staff: StaffActor, stepsOf: (actor: Actor) => readonly NextStep[], facts: PetitionAccessFacts): readonly NextStep[] {
  const [own = [], ...others] = listCapacities(staff)
    .filter((each) => each.principal === undefined || can(each, 'petition.read', facts).allowed)
    .map((each) => stepsOf(domainActorOf(each)));
  return own.map((step) => others.flat().find((other) => other.action === step.action && other.refusal === undefined && step.refusal !== undefined) ?? step);
}
