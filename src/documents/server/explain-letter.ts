import type { ErrorParams, PlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { checkLetter, isForPetitioner, letterSchemas, LetterType, type PetitionerLetter } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { formatDay } from './format-day.ts';

/** What a letter means for the person who gets it. */
export interface PlainLetter {
  readonly whatHappensNext: string;
  readonly byWhen: string;
  readonly howToDisagree: string;
}

/** The plain-language mirror of an official letter: beside it on the portal, never instead of it. */
export function explainLetter(letter: PetitionerLetter, language: Language): PlainLetter {
  const texts = messages[language];
  const params = paramsOf(letter, language);
  // Sent back, there is nothing yet to contest.
  const kind = letter.type === 'REVIEW_OPINION' && letter.data.remedy === null ? 'REVIEW_REMAND' : letter.type;
  return {
    whatHappensNext: fillTemplate(texts[`documents.plain.${kind}.next`], params, language),
    byWhen: fillTemplate(texts[`documents.plain.${kind}.when`], params, language),
    howToDisagree: fillTemplate(texts[`documents.plain.${kind}.disagree`], params, language),
  };
}

/** The same for a paper as it was issued; nothing for one that is not the petitioner's, or whose data is not that of a letter of ours. */
export function explainIssuedLetter(type: string, content: unknown, language: Language): PlainLetter | undefined {
  const known = LetterType.safeParse(type);
  if (!known.success || !isForPetitioner(type) || checkLetter(known.data, content).length > 0) return undefined;
  // The data came out of the schema of this very type.
  return explainLetter({ type: known.data, data: letterSchemas[known.data].parse(content) } as PetitionerLetter, language);
}

function lastDay(day: PlainDate, language: Language): string {
  return language === 'en' ? ` (until ${formatDay(day, language)})` : `（至${formatDay(day, language)}）`;
}

function paramsOf(letter: PetitionerLetter, language: Language): ErrorParams {
  const texts = messages[language];
  const { type, data } = letter;
  switch (type) {
    case 'NOTICE_ACCEPT':
      return { unit: data.competentUnitName, due: formatDay(data.dueOn, language) };
    case 'NOTICE_ROUTE':
      return { unit: data.destinationUnitName, sent: formatDay(data.forwardedOn, language), phone: data.destinationContact.phone };
    case 'NOTICE_NOT_ACCEPT':
      return { ground: texts[`documents.ground.${data.ground}`], contact: data.contact.name, phone: data.contact.phone };
    case 'NOTICE_NO_LONGER':
      return { ground: texts[`documents.ground.${data.ground}`], contact: data.contact.name, phone: data.contact.phone };
    case 'NOTICE_GUIDE':
      return { body: data.body, limit: data.applyBefore.replace(/[。.]$/, '') + (data.limitation ? lastDay(data.limitation.lastOn, language) : '') };
    case 'NOTICE_EXTEND':
      return { days: data.extensionInDays, original: formatDay(data.originalDueOn, language), due: formatDay(data.newDueOn, language) };
    case 'OPINION':
      return {
        count: data.requests.length,
        decisions: data.requests.map((each, index) => `${index + 1}. ${texts[`documents.decision.${each.decision}`]}`),
        days: data.remedy.days,
        body: data.remedy.bodyName,
      };
    case 'REVIEW_OPINION':
      return { decision: texts[`documents.reviewDecision.${data.decision}`], days: data.remedy?.days ?? 0, body: data.remedy?.bodyName ?? '' };
    case 'REREVIEW_OPINION':
      return { decision: texts[`documents.reviewDecision.${data.decision}`] };
    case 'REPLY':
      return { outcome: texts[`documents.outcome.${data.outcome}`] };
    case 'SERVICE_RECEIPT':
      return { document: `${data.documentTitle} ${data.documentNumber}` };
    case 'REG_FORM':
      return { registered: formatDay(data.registeredOn, language), received: formatDay(data.receivedOn, language) };
    case 'NOTICE_REVIEW_REJECTED':
      return { level: texts[`documents.level.${data.level}`], ground: texts[`documents.rejection.${data.ground}`], contact: data.contact.name, phone: data.contact.phone };
    case 'NOTICE_WITHDRAWAL':
      return { on: formatDay(data.withdrawnOn, language), contact: data.contact.name, phone: data.contact.phone };
    case 'AGREEMENT':
      return { other: data.otherParties, due: data.performBy === null ? texts['documents.agreement.asWritten'] : formatDay(data.performBy, language) };
    case 'HEARING_NOTICE':
      return { on: formatDay(data.heldOn, language), time: data.time, place: data.place };
    case 'REVIEW_REQ':
      return { body: data.reviewUnitName, received: formatDay(data.opinionReceivedOn, language) };
  }
}
