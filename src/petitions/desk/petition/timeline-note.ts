import { countCharacters } from '../../../platform/kernel/index.ts';

// Where an event carries a sentence of the person who did it.
const SENTENCES = ['reason', 'note', 'text', 'summary', 'demand', 'statement', 'progress'] as const;
// Or in a record of its own.
const RECORDS = ['reply', 'followUp', 'draft', 'rejection', 'result'] as const;
const IS_CODE = /^[A-Z]+(?:_[A-Z]+)+$/;
const LONGEST = 200;

/** The sentence that explains an event, shortened; the whole stands in the record it belongs to. A reason from a list is given in words. */
export function noteOf(detail: Readonly<Record<string, unknown>>, wordOf: (code: string) => string): string | undefined {
  const said = withRecords(detail);
  for (const name of SENTENCES) {
    const given = said[name];
    const value = typeof given === 'string' && IS_CODE.test(given) ? wordOf(given) : given;
    if (typeof value === 'string' && value.trim() !== '') return countCharacters(value) > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  }
  return undefined;
}

function withRecords(detail: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  // Why a suggestion is not adopted stands beside the reply.
  if (typeof detail['reply'] === 'object' && detail['reply'] !== null) return { ...detail['reply'], reason: undefined };
  const held = RECORDS.map((name) => detail[name]).find((value) => typeof value === 'object' && value !== null);
  return { ...held, ...detail };
}
