import { caseFileMessages, importedMessages, journalMessages, labelOfAction, PETITION_ACTION_TYPES, type PetitionActionType } from '../../domain/index.ts';
import { channelFieldMessages } from '../../domain/index.ts';
import type { ErrorParams } from '../../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../../platform/ui/index.ts';

type Key = keyof (typeof caseFileMessages)['zh-CN'] extends `caseFile.${infer Rest}` ? Rest : never;

export interface CaseFileWords {
  readonly language: Language;
  say(key: Key, params?: ErrorParams): string;
  /** A word for a code of a list, or the code itself. */
  code(prefix: string, code: string): string;
  /** The label of what reception or a register recorded. */
  field(name: string): string;
  /** What an entry of the journal did. */
  journalAction(action: string): string;
}

export function createCaseFileWords(language: Language): CaseFileWords {
  const own: Readonly<Record<string, string>> = caseFileMessages[language];
  const fields: Readonly<Record<string, string>> = { ...channelFieldMessages[language], ...importedMessages[language] };
  const journal: Readonly<Record<string, string>> = journalMessages[language];
  return {
    language,
    say: (key, params = {}) => fillTemplate(caseFileMessages[language][`caseFile.${key}`], params, language),
    code: (prefix, code) => own[`caseFile.${prefix}.${code}`] ?? code,
    field: (name) => fields[`field.${name}`] ?? fields[`imported.${name}`] ?? name,
    journalAction: (action) => {
      const step = action.slice(action.indexOf('.') + 1);
      return journal[`journal.${action}`] ?? (isStep(step) ? labelOfAction(step, language) : action);
    },
  };
}

function isStep(name: string): name is PetitionActionType {
  return PETITION_ACTION_TYPES.some((type) => type === name);
}
