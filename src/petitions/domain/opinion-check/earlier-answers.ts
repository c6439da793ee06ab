import type { PetitionCore } from '../petition-core.ts';
import { isDecided } from '../petition-facts.ts';
import type { OpinionContent } from '../records.ts';
import type { EarlierAnswer } from './check-opinion.ts';

/** The opinions of earlier rounds and what a review put in their place; what a review revoked no longer binds. */
export function listEarlierAnswers({ opinions, reviewRounds, requests, round }: Pick<PetitionCore, 'opinions' | 'reviewRounds' | 'requests' | 'round'>): readonly EarlierAnswer[] {
  const reviews = reviewRounds.filter(isDecided);
  const revoked = new Set(reviews.filter(({ findings }) => findings.decision === 'REVOKE_REMAND').map(({ request }) => request.round));
  const answersOf = (answers: OpinionContent['answers']): EarlierAnswer['answers'] =>
    answers.map(({ requestId, decision }) => ({ request: requests.find((each) => each.requestId === requestId)?.text ?? '', decision }));
  const textOf = (facts: string, reasons: string, answers: OpinionContent['answers']): string => [facts, reasons, ...answers.map(({ explanation }) => explanation)].join('\n');
  return [
    ...opinions
      .filter((opinion) => opinion.round < round && !revoked.has(opinion.round))
      .map(({ documentNumber, content: { facts, reasons, answers } }) => ({ documentNumber, answers: answersOf(answers), text: textOf(facts, reasons, answers) })),
    ...reviews
      .filter(({ findings }) => findings.decision === 'VARY')
      .map(({ findings: { documentNumber, facts, reasons, answers } }) => ({ documentNumber, answers: answersOf(answers), text: textOf(facts, reasons, answers) })),
  ];
}
