import type { Stage } from '../stage/stage.ts';

export interface BenchRow {
  readonly what: string;
  /** The median of the repetitions where there are several. */
  readonly value: number;
  readonly unit: string;
  /** What the row is held to, such as `<= 1.5`; empty when it is only told. */
  readonly must: string;
  readonly spread?: Spread;
}

/** The least and the greatest of the repetitions. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

export interface Measured {
  readonly rows: readonly BenchRow[];
  /** How it was measured, in sentences that stand below the table. */
  readonly notes?: readonly string[];
}

/** One thing that the program is held to. Every one makes its own load and its own yardstick, in one run. */
export interface Measure {
  readonly name: string;
  measure(stage: Stage): Promise<Measured>;
}
