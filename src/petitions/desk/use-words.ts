import { useMemo } from 'react';
import { messages as clockMessages } from '../../clock/domain/index.ts';
import { createSpeaker } from '../../platform/ui/desk/speaker.ts';
import { usePreferences } from '../../platform/ui/desk/use-preferences.ts';
import type { LabelledCodes } from '../domain/labels.ts';
import { actionMessages } from '../domain/messages-actions.ts';
import { codeMessages } from '../domain/messages-codes.ts';
import { stateMessages } from '../domain/messages-states.ts';

// Not all messages of the domain: its refusals come from the server in words.
const labels = {
  'zh-CN': { ...stateMessages['zh-CN'], ...actionMessages['zh-CN'], ...codeMessages['zh-CN'] },
  en: { ...stateMessages.en, ...actionMessages.en, ...codeMessages.en },
};

/** The words for the codes that the server sends. */
export interface Words {
  of(kind: keyof LabelledCodes | 'article', code: string): string;
  clock(code: string): string;
}

export function useWords(): Words {
  const { language } = usePreferences();
  return useMemo(() => {
    const label = createSpeaker(labels, language);
    const clock = createSpeaker(clockMessages, language);
    return { of: (kind, code) => label.code(`petitions.${kind}.`, code), clock: (code) => clock.code('clock.name.', code) };
  }, [language]);
}

/** A code for each choice, with its word. */
export function optionsOf(words: Words, kind: keyof LabelledCodes, codes: readonly string[]): { value: string; label: string }[] {
  return codes.map((value) => ({ value, label: words.of(kind, value) }));
}
