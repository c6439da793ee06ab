import type { BenchRow } from './measure.ts';

export type Verdict = 'met' | 'missed' | 'told';

const MUST = /^(<=|>=|=)\s*(\d+(?:\.\d+)?)$/;

/** Holds a row to what it must be. Throws when the demand cannot be read, so that none is passed over. */
export function judge({ value, must, what }: BenchRow): Verdict {
  if (must === '') return 'told';
  const [, relation, text] = MUST.exec(must) ?? [];
  if (relation === undefined) throw new Error(`${what}: "${must}" is no demand`);
  const limit = Number(text);
  const isMet = relation === '<=' ? value <= limit : relation === '>=' ? value >= limit : value === limit;
  return isMet ? 'met' : 'missed';
}
