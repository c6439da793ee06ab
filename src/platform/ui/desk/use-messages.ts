import { useMemo } from 'react';
import type { Messages } from '../language.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { usePreferences } from './use-preferences.ts';

/** The sentences of one feature in the language of the reader. */
export function useMessages<Source extends Messages>(source: Source): Speaker<Source> {
  const { language } = usePreferences();
  return useMemo(() => createSpeaker(source, language), [source, language]);
}
