export const LANGUAGES = ['zh-CN', 'en'] as const;

/** The languages in which every visible string exists; the first is the default. */
export type Language = (typeof LANGUAGES)[number];

/** What a feature's `messages.ts` exports: the same keys in both languages, `{name}` where a value goes. */
export type Messages = Readonly<Record<Language, Readonly<Record<string, string>>>>;
