import { LANGUAGES, type Language } from '../language.ts';

export const TEXT_SIZES = ['normal', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Preferences {
  readonly language: Language;
  readonly textSize: TextSize;
}

const TEXT_SIZE_KEY = 'xinqiao.text-size';
const YEAR_IN_SECONDS = 31_536_000;
const listeners = new Set<() => void>();

let current: Preferences = {
  language: LANGUAGES.find((language) => language === readLanguageCookie()) ?? 'zh-CN',
  textSize: TEXT_SIZES.find((size) => size === readStored(TEXT_SIZE_KEY)) ?? 'normal',
};

/** Language and text size are all that the desk keeps in the browser. */
export function readPreferences(): Preferences {
  return current;
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  // The cookie that the portal uses too: the server prefers it to every header, also for files that a link opens.
  document.cookie = `lang=${current.language}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  writeStored(TEXT_SIZE_KEY, current.textSize);
  for (const listener of listeners) listener();
}

export function watchPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readLanguageCookie(): string | undefined {
  return /(?:^|;\s*)lang=([\w-]+)/.exec(document.cookie)?.[1];
}

// A browser that forbids storage still shows the desk; the choice then holds until the page is closed.
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
