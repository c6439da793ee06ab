import { z } from 'zod';
import { letterSchemas, type LetterType } from '../letters/letter-types.ts';

/** What a field of a letter is, as a template sees it; read from the schema of the letter, so that a new kind needs nothing here. */
export type LetterField =
  | { readonly kind: 'text'; readonly isLong: boolean }
  | { readonly kind: 'day' }
  | { readonly kind: 'number' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly item: LetterField }
  | { readonly kind: 'group'; readonly fields: LetterFields };

export type LetterFields = ReadonlyMap<string, NamedField>;

export interface NamedField {
  readonly field: LetterField;
  /** Whether a letter of the kind cannot be without it; a template must have a place for it. */
  readonly isRequired: boolean;
}

// From here on a text is sentences, with paragraphs of its own.
const LONG_TEXT_FROM = 1000;

const Node = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
  enum: z.array(z.string()).optional(),
  get anyOf() {
    return z.array(Node).optional();
  },
  get items() {
    return Node.optional();
  },
  get properties() {
    return z.record(z.string(), Node).optional();
  },
  required: z.array(z.string()).optional(),
});
type Node = z.infer<typeof Node>;

const known = new Map<LetterType, LetterFields>();

export function fieldsOf(type: LetterType): LetterFields {
  const fields = known.get(type) ?? readFields(Node.parse(z.toJSONSchema(letterSchemas[type], { io: 'input', unrepresentable: 'any' })));
  known.set(type, fields);
  return fields;
}

function readFields({ properties = {}, required = [] }: Node): LetterFields {
  return new Map(
    Object.entries(properties).map(([name, node]) => {
      const isNullable = node.anyOf?.some(({ type }) => type === 'null') === true;
      return [name, { field: readField(node), isRequired: required.includes(name) && !isNullable }];
    }),
  );
}

function readField(node: Node): LetterField {
  const given = node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  if (given.enum) return { kind: 'choice', values: given.enum };
  switch (given.type) {
    case 'array':
      return { kind: 'list', item: given.items ? readField(given.items) : { kind: 'text', isLong: false } };
    case 'object':
      return { kind: 'group', fields: readFields(given) };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'yesNo' };
    default:
      return given.format === 'date' ? { kind: 'day' } : { kind: 'text', isLong: (given.maxLength ?? 0) >= LONG_TEXT_FROM };
  }
}
