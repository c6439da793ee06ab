export { LANGUAGES } from './language.ts';
export type { Language, Messages } from './language.ts';
export { chooseLanguage } from './language-range.ts';
export { createTranslator, fillTemplate } from './translator.ts';
export type { Translator } from './translator.ts';
