import { parsePlainDate, addDays, type PlainDate } from '../../../platform/kernel/index.ts';
import type { Letter, LetterType } from '../letters/letter-types.ts';
import { fieldsOf, type LetterField, type LetterFields } from './letter-fields.ts';

/** `full` has everything that a letter may say; `sparse` only what it must. */
export type SampleExtent = 'full' | 'sparse';

export interface SampleLetter {
  readonly letter: Letter;
  /** What a text or a day of the letter reads, by the path of its field: each is found in no other. */
  readonly marks: ReadonlyMap<string, string>;
  /** The days among them, as the data has them. */
  readonly days: ReadonlySet<string>;
}

const FIRST_DAY = parsePlainDate('2026-01-01');
const SAMPLE_NUMBER = 30;

interface Making {
  readonly extent: SampleExtent;
  readonly marks: Map<string, string>;
  readonly days: Set<string>;
}

/** A letter to try a template with; it says in each place which field stands there. */
export function sampleLetter(type: LetterType, extent: SampleExtent): SampleLetter {
  const making: Making = { extent, marks: new Map(), days: new Set() };
  const data = sampleGroup(fieldsOf(type), '', making);
  // Made by the fields that the schema of this very kind has; what they mean together no template asks.
  return { letter: { type, data } as unknown as Letter, marks: making.marks, days: making.days };
}

function sampleGroup(fields: LetterFields, path: string, making: Making): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...fields].map(([name, { field, isRequired }]) => {
      const isThere = isRequired || making.extent === 'full';
      return [name, isThere ? sampleField(field, path === '' ? name : `${path}.${name}`, making) : emptyOf(field)];
    }),
  );
}

// What a schema fills in when a field is not given.
function emptyOf(field: LetterField): unknown {
  return field.kind === 'list' ? [] : null;
}

function sampleField(field: LetterField, path: string, making: Making): unknown {
  switch (field.kind) {
    case 'text':
      return mark(path, `〔${path}〕`, making);
    case 'day': {
      const day: PlainDate = addDays(FIRST_DAY, making.days.size);
      making.days.add(path);
      return mark(path, day, making);
    }
    case 'number':
      return SAMPLE_NUMBER;
    case 'yesNo':
      return making.extent === 'full';
    case 'choice':
      return field.values[0];
    case 'list':
      return [sampleField(field.item, path, making)];
    case 'group':
      return sampleGroup(field.fields, path, making);
  }
}

function mark(path: string, value: string, { marks }: Making): string {
  marks.set(path, value);
  return value;
}
