import type { CaseFileBlock } from '../../../documents/domain/index.ts';
import type { PetitionDetail } from '../../contract.ts';
import { labelOf, type OpinionContent } from '../../domain/index.ts';
import type { CaseFileSource } from './case-file-source.ts';
import type { CaseFileWords } from './case-file-words.ts';
import { heading, note, prose } from './matter-blocks.ts';

/** What was heard, found, answered, reviewed, and written to and fro; never how it was rated (PP-9). */
export function recordBlocks({ detail, words }: CaseFileSource): readonly CaseFileBlock[] {
  const blocks = [
    ...statements(detail, words), ...investigations(detail, words), ...opinions(detail, words), ...reviews(detail, words), ...letters(detail, words),
  ];
  return blocks.length > 0 ? blocks : [note(words.say('none'))];
}

function statements({ statements: all }: PetitionDetail, { say }: CaseFileWords): readonly CaseFileBlock[] {
  if (all.length === 0) return [];
  return [heading(say('statements')), ...all.flatMap(({ heardOn, place, text }) => [note(`${heardOn}　${place}`), prose(text, say('none'))])];
}

function investigations({ investigations: all }: PetitionDetail, { say, language }: CaseFileWords): readonly CaseFileBlock[] {
  if (all.length === 0) return [];
  // The code came out of the domain's own list.
  const outcomeOf = (outcome: string | null): string => (outcome === null ? say('notYet') : labelOf('finding', outcome as Parameters<typeof labelOf<'finding'>>[1], language));
  return [
    heading(say('investigations')),
    ...all.map(({ investigatedOn, method, finding, outcome }): CaseFileBlock => ({
      kind: 'facts', rows: [[say('on'), investigatedOn], [say('method'), method], [say('finding'), finding], [say('outcome'), outcomeOf(outcome)]],
    })),
  ];
}

function opinions({ opinions: all }: PetitionDetail, words: CaseFileWords): readonly CaseFileBlock[] {
  if (all.length === 0) return [];
  const { say } = words;
  return [heading(say('answers')), ...all.flatMap(({ documentNumber, unitName, issuedOn, content }) => [note(say('opinion', { number: documentNumber, unit: unitName, on: issuedOn })), ...contentOf(content, words)])];
}

function contentOf({ facts, reasons, answers }: OpinionContent, { say, language }: CaseFileWords): readonly CaseFileBlock[] {
  const answered = answers.map(({ decision, explanation, legalBasis }, index) => {
    const head = say('answerTo', { no: index + 1, decision: decision === null ? say('notYet') : labelOf('decision', decision, language) });
    return [head, explanation, ...legalBasis].filter((line) => line !== '').join('\n');
  });
  return [prose(facts, say('none')), prose(reasons, say('none')), ...(answered.length > 0 ? [{ kind: 'list', items: answered } as const] : [])];
}

function reviews({ reviews: all }: PetitionDetail, words: CaseFileWords): readonly CaseFileBlock[] {
  if (all.length === 0) return [];
  const { say, code, language } = words;
  return [
    heading(say('reviews')),
    ...all.flatMap(({ level, requestedOn, requests, reasons, lateReason, bodyName, outside, rejection, decision }) => [
      note(say('review', { level: code('level', level), on: requestedOn })),
      prose([requests, reasons, lateReason ?? ''].join('\n'), say('none')),
      ...(outside ? [note(say('outside', { body: bodyName ?? '', sent: outside.passedOn, came: outside.receivedOn ?? say('notYet') }))] : []),
      ...(rejection ? [note(`${say('rejection')}　${rejection.rejectedOn}`), prose(rejection.reason, say('none'))] : []),
      ...(decision ? [note(`${say('decision')}　${labelOf('reviewDecision', decision.decision, language)}　${decision.documentNumber}`), ...contentOf(decision.content, words)] : []),
    ]),
  ];
}

function letters({ messages }: PetitionDetail, { say, code }: CaseFileWords): readonly CaseFileBlock[] {
  if (messages.length === 0) return [];
  return [heading(say('messages')), { kind: 'table', columns: [say('on'), say('from'), say('text')], widths: [2, 2, 9], rows: messages.map(({ on, from, text }) => [on, code('from', from), text]) }];
}
