import { type Deadline, foldClocks, getProfile, type WorkingCalendar } from '../../../clock/domain/index.ts';
import {
  type Actor, type ActionContext, clockEffectsOf, decide, evolve, type LinkedPetition, NATIONAL_LIMITS, type OpenPetition, type Petition,
  type PetitionAction, type PetitionEventRecord, type Refusal, type UnitFacts,
} from '../../../petitions/domain/index.ts';
import { AppError, dayInChina, type Instant, type PlainDate } from '../../../platform/kernel/index.ts';

/** Somebody wants to take a step at a moment. */
export interface Step {
  readonly at: Instant;
  readonly by: Actor;
  readonly action: PetitionAction;
  readonly linked?: readonly LinkedPetition[];
  /** It may come too late or too early; then it simply does not happen. */
  readonly isOptional?: boolean;
}

/** A step that the rules forbade although the story wanted it. */
export interface RefusedStep {
  readonly step: Step;
  readonly state: Petition['state'] | 'NEW';
  readonly refusal: Refusal;
}

export interface LifeRules {
  readonly units: UnitFacts;
  readonly calendar: WorkingCalendar;
}

/** One matter as it is lived through: each step is decided by the rules on the matter as it stands then. */
export class MatterLife {
  readonly records: PetitionEventRecord[] = [];
  readonly refused: RefusedStep[] = [];
  readonly #rules: LifeRules;
  #current: Petition | undefined;
  #known: { readonly version: number; readonly deadlines: readonly Deadline[] } | undefined;

  constructor(rules: LifeRules) {
    this.#rules = rules;
  }

  get current(): Petition | undefined {
    return this.#current;
  }

  /** The matter while it is open to be read; a sealed one is not. */
  get petition(): OpenPetition {
    if (this.#current === undefined || this.#current.state === 'HANDED_TO_DISCIPLINE') throw new AppError('invalid', 'demo.no_open_matter');
    return this.#current;
  }

  /** Computed when a rule asks for them, which few do. */
  get deadlines(): readonly Deadline[] {
    if (this.#known?.version !== this.records.length) {
      const deadlines = foldClocks(clockEffectsOf(this.records), getProfile('national'), this.#rules.calendar);
      this.#known = { version: this.records.length, deadlines };
    }
    return this.#known?.deadlines ?? [];
  }

  /** False when the rules forbid it; then nothing has changed. */
  take(step: Step): boolean {
    const on = dayInChina(step.at);
    const decided = decide(this.#current, step.action, this.#contextFor(step, on));
    if (!decided.ok) {
      if (step.isOptional !== true) this.refused.push({ step, state: this.#current?.state ?? 'NEW', refusal: decided.failure });
      return false;
    }
    const { by, at } = step;
    const actor = by.kind === 'staff' ? ({ kind: 'staff', staffId: by.staffId } as const) : by;
    for (const event of decided.value) {
      const record = { seq: this.records.length + 1, at, on, actor, event };
      this.#current = evolve(this.#current, record);
      this.records.push(record);
    }
    return true;
  }

  #contextFor({ by, at, linked = [] }: Step, today: PlainDate): ActionContext {
    const deadlinesNow = () => this.deadlines;
    return {
      actor: by,
      now: at,
      today,
      get deadlines() {
        return deadlinesNow();
      },
      units: this.#rules.units,
      linked,
      limits: NATIONAL_LIMITS,
      findings: [],
    };
  }
}
