import { letterSchemas, type LetterType } from './letter-types.ts';

export interface LetterFault {
  /** Where in the data, e.g. `requests.0.decision`. */
  readonly field: string;
  readonly problem: 'missing' | 'invalid';
}

/** What still keeps a letter from being issued; empty when nothing does. */
export function checkLetter(type: LetterType, data: unknown): readonly LetterFault[] {
  const parsed = letterSchemas[type].safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    problem: isBlank(valueAt(data, issue.path)) ? 'missing' : 'invalid',
  }));
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isIndexable(value) ? value[key] : undefined), data);
}

function isIndexable(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}
