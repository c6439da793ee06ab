import { countCharacters } from '../../../platform/kernel/index.ts';

// Where an event carries a sentence of the person who did it.
const SENTENCES = ['reason', 'note', 'text', 'summary', 'demand', 'statement'] as const;
const LONGEST = 200;

/** The sentence that explains an event, shortened; the whole stands in the record it belongs to. */
export function noteOf(detail: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of SENTENCES) {
    const value = detail[name];
    if (typeof value === 'string' && value.trim() !== '') return countCharacters(value) > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  }
  return undefined;
}
