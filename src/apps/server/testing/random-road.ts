import { can, isPermission, isPetitionPermission, mayEver, type PetitionAccessFacts } from '../../../access/domain/index.ts';
import { foldClocks, getProfile, nationalCalendar } from '../../../clock/domain/index.ts';
import { buildLibrary, checkCitation, KNOWN_VERSIONS } from '../../../law/domain/index.ts';
import { dayInChina, type PlainDate } from '../../../platform/kernel/index.ts';
import {
  ACTION_RULES, type ActionContext, type Actor, checkOpinion, clockEffectsOf, decide, evolve, type Finding, type LinkedPetition, listEarlierAnswers, NATIONAL_LIMITS, otherSideOf, type Petition, type PetitionAction,
  type PetitionActionType, type PetitionEvent, type PetitionEventRecord,
} from '../../../petitions/domain/index.ts';
import { accessFactsOf, reviewUnitOf } from '../../../petitions/server/testing/index.ts';
import type { RandomWorld, WorldPerson } from './random-world.ts';

/** What the model says a call must answer. */
export interface Expected {
  readonly status: 200 | 403 | 404 | 409;
  /** Why the lifecycle refuses. */
  readonly code?: string;
  readonly events: readonly PetitionEvent[];
}

interface Situation {
  readonly context: ActionContext;
  readonly facts: PetitionAccessFacts;
  /** The matter that is spoken of, and that a tie is written in as well. */
  readonly other: RandomRoad;
}

/** What every matter of the test says happened. */
export const RECEIVED_FACTS = '三个月没有发工资。';

const LIBRARY = buildLibrary(KNOWN_VERSIONS);

interface NumberAndCode {
  readonly number: string;
  readonly queryCode: string;
}

/** One matter as the pure model knows it: its events, and what the rules make of the next step. */
export class RandomRoad {
  readonly world: RandomWorld;
  readonly proof: NumberAndCode;
  readonly records: PetitionEventRecord[] = [];
  #petition: Petition | undefined;

  constructor(world: RandomWorld, proof: NumberAndCode, records: readonly PetitionEventRecord[]) {
    this.world = world;
    this.proof = proof;
    records.forEach((record) => this.append(record));
  }

  get petition(): Petition {
    if (!this.#petition) throw new Error('a matter without events');
    return this.#petition;
  }

  append(record: PetitionEventRecord): void {
    this.records.push(record);
    this.#petition = evolve(this.#petition, record);
  }

  happened(actor: Actor, events: readonly PetitionEvent[]): void {
    const by = actor.kind === 'staff' ? ({ kind: 'staff', staffId: actor.staffId } as const) : actor;
    const at = this.world.clock.now();
    for (const event of events) this.append({ seq: this.records.length + 1, at, on: dayInChina(at), actor: by, event });
  }

  /** The steps of the table from here; `moving` leave the state. */
  listSteps(): { readonly here: readonly PetitionActionType[]; readonly moving: readonly PetitionActionType[] } {
    const { state } = this.petition;
    const here = ACTION_RULES.filter((rule) => state in rule.moves);
    const moving = here.filter((rule) => rule.moves[state]?.some((target) => target !== 'SAME' && target !== 'ARCHIVED'));
    return { here: here.map(({ type }) => type), moving: moving.map(({ type }) => type) };
  }

  /** `other`: the matter that the action speaks of, if it speaks of one. */
  expect(person: WorldPerson, action: PetitionAction, other: RandomRoad): Expected {
    return this.#expect(person, action, this.#situation(other));
  }

  /** Whom the model lets take this step now. */
  listAble(action: PetitionAction, other: RandomRoad): readonly WorldPerson[] {
    const situation = this.#situation(other);
    return this.world.people.filter((person) => this.#expect(person, action, situation).status === 200);
  }

  get accessFacts(): PetitionAccessFacts {
    return accessFactsOf(this.petition, reviewUnitOf(this.petition, { facts: this.world.facts }));
  }

  /** What a step on this matter writes in another. */
  writeAt(other: RandomRoad, action: PetitionAction): ReturnType<typeof decide> | undefined {
    const side = otherSideOf(action, this.petition);
    if (other.petition.state === 'HANDED_TO_DISCIPLINE') return undefined;
    return side && decide(other.petition, side.action, other.contextOf({ kind: 'system' }, []));
  }

  #situation(other: RandomRoad): Situation {
    return {
      context: this.contextOf({ kind: 'system' }, [other.asLinked()]),
      facts: this.accessFacts,
      other,
    };
  }

  #expect({ actor, staffId, role, unitId }: WorldPerson, action: PetitionAction, { context, facts, other }: Situation): Expected {
    const permission = `petition.act.${action.type}`;
    if (!mayEver(actor, 'petition.read')) return { status: 403, events: [] };
    // Whoever ties a matter to another sees that other.
    if ((action.type === 'mergeInto' || action.type === 'linkRepeat') && !can(actor, 'petition.read', other.accessFacts).allowed) return { status: 404, events: [] };
    if (!can(actor, 'petition.read', facts).allowed) return { status: 404, events: [] };
    if (!isPermission(permission) || !isPetitionPermission(permission) || !can(actor, permission, facts).allowed) return { status: 403, events: [] };
    const tried = decide(this.petition, action, { ...context, actor: { kind: 'staff', staffId, roles: [{ role, unitId }] } });
    if (!tried.ok) return { status: 409, code: tried.failure.code, events: [] };
    const written = this.writeAt(other, action);
    return written?.ok === false ? { status: 409, code: written.failure.code, events: [] } : { status: 200, events: tried.value };
  }

  /** What the rules of another matter need to know of this one. */
  asLinked(): LinkedPetition {
    const { petition } = this;
    const { deadlines, today } = this.contextOf({ kind: 'system' }, []);
    const overdue = deadlines.some((deadline) => 'outcome' in deadline && deadline.outcome === 'open' && deadline.statutoryDueOn < today && getProfile('national').clocks.get(deadline.clock)?.side === 'UNIT_DUTY');
    const base = { petitionId: petition.petitionId, state: petition.state, overdue };
    if (petition.state === 'HANDED_TO_DISCIPLINE') return { ...base, custodyUnitId: petition.petitionOfficeUnitId, sealed: true, reReviewOpinionNumber: null };
    const last = petition.reviewRounds.findLast((round) => 'findings' in round && round.request.level === 'RE_REVIEW' && round.service !== null);
    return {
      ...base, custodyUnitId: petition.custody.unitId, sealed: petition.overlays.sealed,
      reReviewOpinionNumber: last && 'findings' in last ? last.findings.documentNumber : null,
    };
  }

  /** What the check notices in the draft, by the same pure function and the texts that came in. */
  listFindings(today: PlainDate): readonly Finding[] {
    const { petition } = this;
    if (petition.state !== 'OPINION_DRAFT') return [];
    return checkOpinion(petition.draft.content, {
      requests: petition.requests, registeredText: RECEIVED_FACTS, earlier: listEarlierAnswers(petition), otherNames: [],
      checkCitation: (line) => checkCitation(LIBRARY, line, today),
    });
  }

  contextOf(actor: Actor, linked: readonly LinkedPetition[]): ActionContext {
    const deadlines = foldClocks(clockEffectsOf(this.records), getProfile('national'), nationalCalendar);
    const now = this.world.clock.now();
    const today = dayInChina(now);
    return { actor, now, today, deadlines, units: this.world.facts, linked, limits: NATIONAL_LIMITS, findings: this.listFindings(today) };
  }
}
