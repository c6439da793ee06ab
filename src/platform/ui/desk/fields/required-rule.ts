import type { Language } from '../../language.ts';
import { createSpeaker } from '../use-messages.ts';
import { messages } from '../messages.ts';

interface RequiredRule {
  readonly required: true;
  readonly whitespace: boolean;
  readonly message: string;
}

export function requiredRule(label: string, language: Language): RequiredRule {
  return { required: true, whitespace: false, message: createSpeaker(messages, language)('field.required', { label }) };
}
