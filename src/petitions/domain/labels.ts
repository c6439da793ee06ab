import type { Awaited } from './awaited.ts';
import type { PetitionState } from './codes.ts';
import { messages } from './messages.ts';
import type { PetitionActionType } from './petition-action.ts';
import type { PetitionEventType } from './petition-event.ts';
import type { Refusal } from './refusal.ts';

type Language = keyof typeof messages;

export function labelOfState(state: PetitionState, language: Language): string {
  return messages[language][`petitions.state.${state}`];
}

export function labelOfAction(action: PetitionActionType, language: Language): string {
  return messages[language][`petitions.action.${action}`];
}

export function labelOfEvent(event: PetitionEventType, language: Language): string {
  return messages[language][`petitions.event.${event}`];
}

export function labelOfAwaited(awaited: Awaited, language: Language): string {
  return messages[language][`petitions.awaits.${awaited}`];
}

/** Why the rules say no, with the text of law behind it. */
export function describeRefusal({ code, article, params }: Refusal, language: Language): string {
  const words = new Map<string, string>(Object.entries(messages[language]));
  const shown = { ...params, ...('state' in params ? { state: words.get(`petitions.state.${String(params['state'])}`) ?? '' } : {}) };
  const sentence = fillWords(messages[language][code], shown);
  const cited = words.get(`petitions.article.${article}`) ?? article;
  return language === 'en' ? `${sentence} (${cited})` : `${sentence}（${cited}）`;
}

/** Domain code knows no translator: values go in the place of `{name}`. */
export function fillWords(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
  });
}
