import { z } from 'zod';
import type { ErrorParams } from '../kernel/index.ts';
import type { FieldFault, Reader } from './problem.ts';

/** An issue of Zod, as far as it is read here. */
export interface Issue {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Place {
  readonly in: FieldFault['in'];
  /** What was sent, to tell a missing field from a wrong one; never repeated. */
  readonly sent: unknown;
}

const MOST_FAULTS = 50;
const ABSENT_CODES = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** What is wrong, field by field, in the reader's language. */
export function describeFields(issues: readonly Issue[], place: Place, reader: Reader): readonly FieldFault[] {
  return issues.flatMap(unfoldUnion).slice(0, MOST_FAULTS).map((issue) => {
    const { code, params } = explain(issue, place.sent, reader);
    const message = reader.translator.translate(reader.language, code, params) ?? code;
    return { in: place.in, path: issue.path.join('.'), code, message };
  });
}

const Branches = z.array(z.array(z.looseObject({ code: z.string(), path: z.array(z.coerce.string()), message: z.string() }))).min(1);

// Of several shapes that were allowed, the one with the least to mend is the one that was meant.
function unfoldUnion(issue: Issue): readonly Issue[] {
  const branches = Branches.safeParse(issue.details['errors']);
  if (issue.code !== 'invalid_union' || !branches.success) return [issue];
  const [nearest = []] = branches.data.toSorted((left, right) => left.length - right.length);
  return nearest.flatMap(({ code, path, message, ...details }) => unfoldUnion({ code, message, details, path: [...issue.path, ...path] }));
}

function explain(issue: Issue, sent: unknown, reader: Reader): { code: string; params: ErrorParams } {
  // A contract may name a message of its feature instead of Zod's English sentence.
  if (reader.translator.has(issue.message)) return { code: issue.message, params: toParams(issue.details) };
  const { details } = issue;
  if (ABSENT_CODES.has(issue.code) && valueAt(sent, issue.path) === undefined) return { code: 'http.field.missing', params: {} };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(details['expected'], reader);
    case 'too_small':
      return { code: sizeCode(details['origin'], 'too_short', 'too_few', 'too_small'), params: { minimum: sizeOf(details['minimum']) } };
    case 'too_big':
      return { code: sizeCode(details['origin'], 'too_long', 'too_many', 'too_big'), params: { maximum: sizeOf(details['maximum']) } };
    case 'invalid_format':
      return { code: 'http.field.bad_format', params: { expected: translateOr(reader, `http.format.${String(details['format'])}`, 'http.format.regex') } };
    case 'invalid_value':
      return { code: 'http.field.not_in_list', params: { expected: listOf(details['values']) } };
    case 'invalid_union':
      return details['options'] === undefined ? { code: 'http.field.bad_value', params: {} } : { code: 'http.field.not_in_list', params: { expected: listOf(details['options']) } };
    case 'unrecognized_keys':
      return { code: 'http.field.unknown_name', params: { names: listOf(details['keys']).slice(0, 5).map((name) => name.slice(0, 40)) } };
    default:
      return { code: 'http.field.bad_value', params: {} };
  }
}

function wrongType(expected: unknown, reader: Reader): { code: string; params: ErrorParams } {
  return { code: 'http.field.wrong_type', params: { expected: translateOr(reader, `http.type.${String(expected)}`, 'http.type.object') } };
}

function sizeCode(origin: unknown, ofText: string, ofList: string, ofNumber: string): string {
  if (origin === 'string') return `http.field.${ofText}`;
  if (origin === 'array' || origin === 'set' || origin === 'map') return `http.field.${ofList}`;
  return `http.field.${ofNumber}`;
}

function sizeOf(limit: unknown): number {
  return typeof limit === 'number' || typeof limit === 'bigint' ? Number(limit) : 0;
}

function translateOr(reader: Reader, code: string, fallback: string): string {
  return reader.translator.translate(reader.language, code) ?? reader.translator.translate(reader.language, fallback) ?? '';
}

function listOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function toParams(details: Readonly<Record<string, unknown>>): ErrorParams {
  const known = Object.entries(details).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]));
  return Object.fromEntries(known);
}

function valueAt(sent: unknown, path: readonly string[]): unknown {
  let value = sent;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
