import { type RawBuilder, sql } from 'kysely';
import type { PetitionPage } from '../contract.ts';
import type { ListRow } from './petition-view.ts';

export type Condition = RawBuilder<unknown>;

export interface Cut {
  /** The order in which the words of `p` stand. */
  readonly by: Condition;
  readonly isByReceipt: boolean;
  readonly limit: number;
  /** Where the page starts; from the top when not given. */
  readonly after: Condition | undefined;
}

export interface FoundPage {
  readonly rows: readonly ListRow[];
  /** How many there are on all pages, up to a number that keeps nobody waiting: `capped` says that there are more. */
  readonly count: PetitionPage['count'];
}

// More than so many nobody counts.
const COUNT_UP_TO = 100;

/** So many hits fill the page and tell whether there are more than are counted. */
export function farEnough(limit: number): number {
  return Math.max(limit, COUNT_UP_TO + 1);
}

export function countOf(hits: number): FoundPage['count'] {
  return { value: Math.min(hits, COUNT_UP_TO), capped: hits > COUNT_UP_TO };
}

export function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions.map((condition) => sql`(${condition})`), sql` and `);
}
