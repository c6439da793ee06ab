import type { ErrorParams } from '../../kernel/index.ts';
import type { Language, Messages } from '../language.ts';
import { fillTemplate } from '../translator.ts';

/** Only keys that exist in both languages compile. */
export type MessageKey<Source extends Messages> = keyof Source['zh-CN'] & keyof Source['en'] & string;

export interface Speaker<Source extends Messages> {
  (key: MessageKey<Source>, params?: ErrorParams): string;
  /** The label of a code that the server sent: `prefix + code`; the code itself when this version has no word for it. */
  code(prefix: string, code: string): string;
  readonly language: Language;
}

export function createSpeaker<Source extends Messages>(source: Source, language: Language): Speaker<Source> {
  const sentences: Readonly<Record<string, string>> = source[language];
  const say = (key: string, params: ErrorParams = {}) => fillTemplate(sentences[key] ?? key, params, language);
  return Object.assign(say, { code: (prefix: string, code: string) => sentences[`${prefix}${code}`] ?? code, language });
}
