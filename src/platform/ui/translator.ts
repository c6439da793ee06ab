import type { ErrorParams } from '../kernel/index.ts';
import type { Language, Messages } from './language.ts';

export interface Translator {
  /** The sentence for a code with its values filled in; `undefined` when no feature has given one. */
  translate(language: Language, code: string, params?: ErrorParams): string | undefined;
  has(code: string): boolean;
}

/** Joins the messages of all features. Two features that claim one key would answer for each other: that fails at start. */
export function createTranslator(sources: readonly Messages[]): Translator {
  const sentences: Record<Language, Map<string, string>> = { 'zh-CN': new Map(), en: new Map() };
  for (const source of sources) {
    addSentences(sentences['zh-CN'], source['zh-CN']);
    addSentences(sentences.en, source.en);
  }
  return {
    has: (code) => sentences['zh-CN'].has(code) && sentences.en.has(code),
    translate: (language, code, params = {}) => {
      const template = sentences[language].get(code);
      return template === undefined ? undefined : fillTemplate(template, params, language);
    },
  };
}

/** Puts values in the place of `{name}`; a name without a value stays visible. */
export function fillTemplate(template: string, params: ErrorParams, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined || value === null) return placeholder;
    return Array.isArray(value) ? value.join(language === 'en' ? ', ' : '、') : String(value);
  });
}

function addSentences(known: Map<string, string>, added: Readonly<Record<string, string>>): void {
  for (const [code, sentence] of Object.entries(added)) {
    const earlier = known.get(code);
    if (earlier !== undefined && earlier !== sentence) throw new Error(`two features give different messages for ${code}`);
    known.set(code, sentence);
  }
}
