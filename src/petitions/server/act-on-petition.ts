import { authorise, isPermission, isPetitionPermission, type StaffActor } from '../../access/domain/index.ts';
import type { JournalActor } from '../../audit/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import type { DocumentRecord } from '../../documents/server/index.ts';
import { afterCommit, type Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { type Actor, decide, type PetitionAction, type PetitionEvent, type PetitionState } from '../domain/index.ts';
import type { ActionRequest } from '../action-contract.ts';
import { capacityFor } from './capacities.ts';
import { domainActorOf } from './domain-actor.ts';
import { completeAction } from './complete-action.ts';
import { issueLetters } from './issue-letters.ts';
import { listLinkedPetitions } from './linked-petitions.ts';
import { contextOf, describeSaved, getLoadedPetition, type LoadedPetition, type Moment, readMomentForStep, recordEvents, reviewUnitOf } from './load-petition.ts';
import { readFindings } from './opinion-findings.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { accessFactsOf } from './petition-parts.ts';
import { leavePrintQueue } from './print-queue/keep-print-queue.ts';
import { appendEvents, staleVersion } from './petition-store.ts';
import { refusedError } from './refused-error.ts';
import { becomesSealed, sealMatter } from './sealed-reports/seal-matter.ts';
import { SEALED_TITLE } from './sealed-reports/sealed-material.ts';
import { toPetitionAction } from './to-petition-action.ts';
import { writeOtherSide } from './write-other-side.ts';

export interface ActCommand {
  readonly petitionId: string;
  /** `expectedVersion` is the one that the person saw; another means that somebody acted meanwhile. */
  readonly request: ActionRequest;
  /** What another feature writes with the step. */
  readonly also?: (tx: Transaction) => Promise<void>;
}

export interface ActOutcome {
  readonly state: PetitionState;
  readonly version: number;
  readonly documents: readonly DocumentRecord[];
}

/** A step of a staff member. Throws `access.petition_not_found`, `access.forbidden`, `petitions.stale_version`, or what the rules refuse. */
export async function actOnPetition(deps: PetitionDeps, staff: StaffActor, command: ActCommand): Promise<ActOutcome> {
  const { petitionId, request, also } = command;
  await mustSeeOther(deps, staff, request);
  return takeStep(deps, { by: { kind: 'staff', staffId: staff.staffId }, actor: domainActorOf(staff), petitionId, ...(also && { also }) }, (loaded, moment) => {
    const facts = accessFactsOf(loaded.petition, reviewUnitOf(loaded.petition, moment.organisation));
    const permission = `petition.act.${request.action}`;
    authorise(staff, 'petition.read', facts);
    // PP-9: what only a petitioner does has no row in the decision table.
    if (!isPermission(permission) || !isPetitionPermission(permission)) throw new AppError('forbidden', 'access.forbidden', { permission });
    authorise(staff, permission, facts);
    const actor = capacityFor(staff, permission, { loaded, moment, facts, action: request.action });
    return { actor, actions: [toPetitionAction(request, loaded, moment)], expectedVersion: request.expectedVersion };
  });
}

const TIES: Readonly<Partial<Record<PetitionAction['type'], string>>> = { mergeInto: 'mainPetitionId', linkRepeat: 'linkedPetitionId' };

/** Whoever ties a matter to another sees that other; of one that he does not see nobody learns that it exists. */
async function mustSeeOther(deps: PetitionDeps, staff: StaffActor, request: ActionRequest): Promise<void> {
  const field = TIES[request.action];
  const other = field === undefined ? undefined : new Map<string, unknown>(Object.entries(request)).get(field);
  if (typeof other !== 'string') return;
  const moment = await readMomentForStep(deps);
  const { petition } = await getLoadedPetition(deps.db.reader, other, moment);
  authorise(staff, 'petition.read', accessFactsOf(petition, reviewUnitOf(petition, moment.organisation)));
}

export interface Step {
  readonly by: JournalActor;
  readonly actor: Actor;
  readonly petitionId: string;
  /** What belongs to the step and is written with it. */
  readonly also?: (tx: Transaction) => Promise<void>;
}

export interface ChosenActions {
  /** In which capacity, when not as the step says. */
  readonly actor?: Actor;
  readonly actions: readonly PetitionAction[];
  readonly expectedVersion: number;
}

/** Loads, lets the caller check and choose, decides, saves, issues papers and records: all in one transaction. */
export async function takeStep(deps: PetitionDeps, step: Step, choose: (loaded: LoadedPetition, moment: Moment) => ChosenActions): Promise<ActOutcome> {
  const moment = await readMomentForStep(deps);
  return deps.db.transaction(async (tx) => {
    const loaded = await getLoadedPetition(tx, step.petitionId, moment);
    const { actions, expectedVersion, actor = step.actor } = choose(loaded, moment);
    if (loaded.petition.version !== expectedVersion) throw staleVersion();
    await step.also?.(tx);
    let saved: Saved = { loaded, documents: [] };
    for (const action of actions) saved = await takeOne(tx, deps, { step: { ...step, actor }, action, moment, before: saved });
    afterCommit(tx, () => deps.onPetitionChanged(step.petitionId));
    const { petition } = saved.loaded;
    return { state: petition.state, version: petition.version, documents: saved.documents };
  });
}

interface Saved {
  readonly loaded: LoadedPetition;
  readonly documents: readonly DocumentRecord[];
}

interface One {
  readonly step: Step;
  readonly action: PetitionAction;
  readonly moment: Moment;
  readonly before: Saved;
}

async function takeOne(tx: Transaction, deps: PetitionDeps, one: One): Promise<Saved> {
  const { step, action, moment, before } = one;
  const { loaded } = before;
  const events = await decideEvents(tx, deps, one);
  const records = recordEvents(events, step.actor, loaded.petition.version, moment);
  const isSealing = becomesSealed(events);
  const facts = isSealing ? { ...loaded.facts, title: SEALED_TITLE } : loaded.facts;
  const saved = describeSaved(loaded, records, facts, moment);
  await appendEvents(tx, saved, records);
  await writeOtherSide(tx, deps, { action, before: loaded.petition, by: step.by, moment });
  await leavePrintQueue(tx, step.petitionId, events);
  const documents = await issueLetters(tx, deps, { events, saved, loaded, moment, by: step.by });
  await record(tx, {
    actor: step.by,
    action: `petition.${action.type}`,
    objectKind: 'petition',
    objectId: step.petitionId,
    petitionId: step.petitionId,
    detail: {
      version: saved.petition.version, from: loaded.petition.state, to: saved.petition.state, events: events.map((event) => event.type),
      ...(step.actor.kind === 'staff' && step.actor.actingFor && { actingFor: step.actor.actingFor }),
    },
  });
  const after = { ...loaded, facts, petition: saved.petition, deadlines: saved.deadlines, records: [...loaded.records, ...records] };
  if (isSealing) await sealMatter(tx, deps, { petition: saved.petition.state === 'HANDED_TO_DISCIPLINE' ? loaded.petition : saved.petition, records: after.records }, moment);
  return { loaded: after, documents: [...before.documents, ...documents] };
}

async function decideEvents(tx: Transaction, deps: PetitionDeps, { step, action, moment, before: { loaded } }: One): Promise<readonly PetitionEvent[]> {
  const context = contextOf(step.actor, loaded, moment, {
    linked: await listLinkedPetitions(tx, action, moment),
    findings: await readFindings(deps, tx, loaded.petition, moment),
  });
  const tried = decide(loaded.petition, action, context);
  if (!tried.ok) throw refusedError(tried.failure);
  // Only a step that the rules allow uses up a number.
  const completed = await completeAction(tx, deps, { action, petition: loaded.petition, moment });
  const decided = completed === action ? tried : decide(loaded.petition, completed, context);
  if (!decided.ok) throw refusedError(decided.failure);
  return decided.value;
}
