import type { Language } from '../../language.ts';
import { createSpeaker } from '../speaker.ts';
import { messages } from '../messages.ts';

interface RequiredRule {
  readonly required: true;
  validator(rule: unknown, value: unknown): Promise<void>;
}

/** Refuses what is missing or blank, of whatever type the field is; the library's own rule takes a number for a fault. */
export function requiredRule(label: string, language: Language): RequiredRule {
  const say = createSpeaker(messages, language);
  return { required: true, validator: (_rule, value) => (isBlank(value) ? Promise.reject(new Error(say('field.required', { label }))) : Promise.resolve()) };
}

export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
