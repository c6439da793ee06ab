import type { BenchRow, Spread } from './measure.ts';

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2 : (sorted[Math.floor(middle)] ?? Number.NaN);
}

export function spreadOf(values: readonly number[]): Spread {
  return { min: round(Math.min(...values)), max: round(Math.max(...values)), count: values.length };
}

/** A row of repeated measurements: the median is quoted, the least and the greatest stand beside it. */
export function rowOf(what: string, values: readonly number[], { unit = '', must = '' }: { unit?: string; must?: string } = {}): BenchRow {
  return { what, value: round(median(values)), unit, must, spread: spreadOf(values) };
}

/** Three digits that mean something. */
export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
