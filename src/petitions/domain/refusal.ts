import type { ErrorParams, Result } from '../../platform/kernel/index.ts';
import { fail, succeed } from '../../platform/kernel/index.ts';
import type { PetitionEvent } from './petition-event.ts';
import { REFUSAL_SOURCES } from './refusal-sources.ts';

export type RefusalCode = keyof typeof REFUSAL_SOURCES;

/** Why the law or the state of the matter says no; `rule` is the rule of the domain reference, `article` the text behind it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: string;
  readonly article: string;
  readonly params: ErrorParams;
}

/** What a step makes happen, or why it does not happen. */
export type Outcome = Result<readonly PetitionEvent[], Refusal>;

export function refuse(code: RefusalCode, params: ErrorParams = {}): Refusal {
  const [rule, article] = REFUSAL_SOURCES[code];
  return { code, rule, article, params };
}

/** The refusal when the condition holds, nothing otherwise; guards are chained with `??`. */
export function refuseIf(condition: boolean, code: RefusalCode, params: ErrorParams = {}): Refusal | undefined {
  return condition ? refuse(code, params) : undefined;
}

/** "Unless refused, this happened." */
export function unless(refusal: Refusal | undefined, ...events: readonly PetitionEvent[]): Outcome {
  return refusal ? fail(refusal) : succeed(events);
}
