import type { ErrorParams } from '../../platform/kernel/index.ts';
import type { Awaited } from './awaited.ts';
import type {
  Adoption, AppealRoute, Channel, Decision, Evaluation, EvalStatus, FileOnlyReason, FindingOutcome, MatterClass, NoLongerGround, NotAcceptedGround,
  NoticeKind, NotifyExemptReason, OpinionKind, PetitionState, ReviewDecision, Role, ServiceMethod, SimpleBasis,
} from './codes.ts';
import { messages } from './messages.ts';
import type { FindingKind } from './opinion-check/finding.ts';
import type { PetitionActionType } from './petition-action.ts';
import type { PetitionEventType } from './petition-event.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

type Language = keyof typeof messages;

/** The kinds of codes that have words; `petitions.<kind>.<code>` is the key of the word. */
export interface LabelledCodes {
  readonly state: PetitionState;
  readonly action: PetitionActionType;
  readonly event: PetitionEventType;
  readonly awaits: Awaited;
  readonly class: MatterClass;
  readonly routeType: AppealRoute;
  readonly channel: Channel;
  readonly decision: Decision;
  readonly reviewDecision: ReviewDecision;
  readonly evaluation: Evaluation;
  readonly evalStatus: EvalStatus;
  readonly ground: NotAcceptedGround | NoLongerGround;
  readonly noticeKind: NoticeKind;
  readonly opinionKind: OpinionKind;
  readonly serviceMethod: ServiceMethod;
  readonly exempt: NotifyExemptReason;
  readonly fileReason: FileOnlyReason;
  readonly simpleBasis: SimpleBasis;
  readonly finding: FindingOutcome;
  readonly check: FindingKind;
  readonly adoption: Adoption;
  readonly role: Role;
}

type LabelKey = { [Kind in keyof LabelledCodes]: `petitions.${Kind}.${LabelledCodes[Kind]}` }[keyof LabelledCodes];

/** Complete by type: a code without its words in both languages does not compile. */
const WORDS: Readonly<Record<Language, Readonly<Record<LabelKey | RefusalCode, string>>>> = messages;

/** What a code is called. */
export function labelOf<Kind extends keyof LabelledCodes>(kind: Kind, code: LabelledCodes[Kind], language: Language): string {
  return findWords(`petitions.${kind}.${code}`, language) ?? code;
}

export function labelOfState(state: PetitionState, language: Language): string {
  return labelOf('state', state, language);
}

/** As a button. */
export function labelOfAction(action: PetitionActionType, language: Language): string {
  return labelOf('action', action, language);
}

/** As a line of the timeline. */
export function labelOfEvent(event: PetitionEventType, language: Language): string {
  return labelOf('event', event, language);
}

export function labelOfAwaited(awaited: Awaited, language: Language): string {
  return labelOf('awaits', awaited, language);
}

/** Why the rules say no and what to do, with the text of law behind it in brackets. */
export function describeRefusal({ code, article, params }: Refusal, language: Language): string {
  const sentence = fillWords(WORDS[language][code], params);
  const cited = findWords(`petitions.article.${article}`, language) ?? article;
  return language === 'en' ? `${sentence} (${cited})` : `${sentence}（${cited}）`;
}

/** Domain code knows no translator: values go in the place of `{name}`; what is not known shows as a dash. */
export function fillWords(template: string, values: ErrorParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String((Object.hasOwn(values, name) ? values[name] : null) ?? '—'));
}

function findWords(key: string, language: Language): string | undefined {
  const words: Readonly<Record<string, string>> = messages[language];
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
