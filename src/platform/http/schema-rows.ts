import type { ShownSchema } from './api-document.ts';

/** One line of a table of fields. */
export interface SchemaRow {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly meaning: string;
}

const DEEPEST = 5;

/** The fields of a body, those of objects inside it as `petitioner.phone`, those of lists as `requests[].text`. */
export function listFields(schema: ShownSchema, prefix = '', depth = 0): readonly SchemaRow[] {
  const inner = schema.items ?? schema;
  const place = schema.items && prefix !== '' ? `${prefix}[]` : prefix;
  return Object.entries(inner.properties ?? {}).flatMap(([name, field]) => {
    const path = place === '' ? name : `${place}.${name}`;
    const row = { name: path, type: typeOf(field), isRequired: inner.required?.includes(name) === true, meaning: meaningOf(field) };
    return [row, ...(depth < DEEPEST ? listFields(field, path, depth + 1) : [])];
  });
}

export function typeOf(schema: ShownSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'any');
  return schema.format ? `${type} (${schema.format})` : type;
}

export function meaningOf(schema: ShownSchema): string {
  const [least, most] = [schema.minLength ?? schema.minimum, schema.maxLength ?? schema.maximum];
  // Zod gives integers the limits of what JavaScript can count to, which say nothing.
  const shown = [least, most].map((limit) => (limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? '' : String(limit)));
  const limits = shown.some((each) => each !== '') ? shown.join(' … ').trim() : '';
  return [schema.description ?? '', limits].filter((each) => each !== '').join(' · ');
}
