import type { ActionContext } from './action-context.ts';
import type { PetitionState, Role } from './codes.ts';
import type { Petition, PetitionIn, StageName } from './petition.ts';
import type { ActionOf, PetitionAction, PetitionActionType } from './petition-action.ts';
import type { Outcome, Refusal, RefusalCode } from './refusal.ts';

/** For which unit a role must be held. */
export type Seat = 'office' | 'custody' | 'responsible' | 'sender' | 'receiver' | 'assigner' | 'assignee' | 'co-handler' | 'review-body' | 're-review-body' | 'line' | 'entry';

/** Who may act: a role at a seat, the very person in charge, the petitioner, or the program itself. */
export type Permit = 'petitioner' | 'system' | 'the-handler' | 'the-hearing-host' | 'the-hearing-recorder' | 'the-mediator' | 'the-review-officer' | 'the-case-leader' | 'the-instructing-leader' | 'the-instructed' | `${Role}@${Seat}`;

/** From which state an action leads to which; `SAME` stays. */
export type Moves<State extends StageName> = Readonly<Record<State, readonly (PetitionState | 'SAME')[]>>;

/** One row of the lifecycle table: the pages, the diagram and `decide` all read it. */
export interface ActionRule {
  readonly type: PetitionActionType;
  readonly moves: Readonly<Partial<Record<StageName, readonly (PetitionState | 'SAME')[]>>>;
  /** Who may do it, in each state. */
  readonly by: Readonly<Partial<Record<StageName, readonly Permit[]>>>;
  /** The rules of law that its guards keep. */
  readonly rules: readonly string[];
  /** The answer to an actor who may never do this, when there is a better one than "not your role". */
  readonly wrongActor: RefusalCode;
  /** What can be said before anything is filled in: the reason why the step is not open now. */
  ready(petition: Petition | undefined, context: ActionContext): Refusal | undefined;
  decide(petition: Petition | undefined, action: PetitionAction, context: ActionContext): Outcome | undefined;
}

interface Terms<State extends StageName> {
  readonly moves: Moves<State>;
  /** The same actors in every state, or those of each state. */
  readonly by: readonly Permit[] | Readonly<Record<NoInfer<State>, readonly Permit[]>>;
  readonly rules: readonly string[];
  readonly wrongActor?: RefusalCode;
}

interface Guarded<Subject, Type extends PetitionActionType> {
  readonly ready?: (petition: Subject, context: ActionContext) => Refusal | undefined;
  readonly decide: (petition: Subject, action: ActionOf<Type>, context: ActionContext) => Outcome;
}

/** An action on an existing petition; its guards see the petition only in the states that `moves` names. */
export function defineAction<Type extends PetitionActionType, State extends PetitionState>(
  type: Type,
  rule: Terms<State> & Guarded<PetitionIn<State>, Type>,
): ActionRule {
  const isHere = (petition: Petition | undefined): petition is PetitionIn<State> => petition !== undefined && petition.state in rule.moves;
  const isMine = (action: PetitionAction): action is ActionOf<Type> => action.type === type;
  return {
    ...termsOf(type, rule),
    ready: (petition, context) => (isHere(petition) ? rule.ready?.(petition, context) : undefined),
    decide: (petition, action, context) => (isHere(petition) && isMine(action) ? rule.decide(petition, action, context) : undefined),
  };
}

/** An action that can bring a petition into being. */
export function defineEntry<Type extends PetitionActionType, State extends StageName>(
  type: Type,
  rule: Terms<State> & Guarded<PetitionIn<Exclude<State, 'NEW'>> | undefined, Type>,
): ActionRule {
  const isHere = (petition: Petition | undefined): petition is PetitionIn<Exclude<State, 'NEW'>> | undefined =>
    (petition?.state ?? 'NEW') in rule.moves;
  const isMine = (action: PetitionAction): action is ActionOf<Type> => action.type === type;
  return {
    ...termsOf(type, rule),
    ready: (petition, context) => (isHere(petition) ? rule.ready?.(petition, context) : undefined),
    decide: (petition, action, context) => (isHere(petition) && isMine(action) ? rule.decide(petition, action, context) : undefined),
  };
}

function termsOf(type: PetitionActionType, { moves, by, rules, wrongActor = 'petitions.not_your_role' }: Terms<never>) {
  const actors: ActionRule['by'] = Array.isArray(by) ? Object.fromEntries(Object.keys(moves).map((state) => [state, by])) : by;
  return { type, moves, by: actors, rules, wrongActor };
}

/** The moves of an action that leaves the state as it is. */
export function staysIn<State extends PetitionState>(...states: readonly State[]): Moves<State> {
  return Object.fromEntries(states.map((state) => [state, ['SAME'] as const])) as unknown as Moves<State>;
}
