import { citeArticle, type Deadline, describeClock, describeDayKind, describeSummary, describeWhy, explainDeadline, toDeadlineInput } from '../../../clock/domain/index.ts';
import type { CaseFileBlock } from '../../../documents/domain/index.ts';
import type { CaseFileSource } from './case-file-source.ts';

/** Why each date is what it is: the ledger of every run of every clock, a line a day. */
export function clockBlocks({ loaded: { profile }, moment, words: { say, code, language } }: CaseFileSource, deadline: Deadline): readonly CaseFileBlock[] {
  const explanation = explainDeadline(toDeadlineInput(deadline, profile, moment.calendar.calendar));
  return [
    { kind: 'heading', text: say('clockWhat', { what: describeClock(deadline.clock, language), from: deadline.startedOn }) },
    { kind: 'note', text: describeSummary(explanation, language) },
    {
      kind: 'facts',
      rows: [[say('statutoryDueOn'), deadline.statutoryDueOn], [say('clockOutcome'), code('outcome', deadline.outcome)], ...(deadline.stoppedOn === null ? [] : [[say('stoppedOn'), deadline.stoppedOn] as const])],
    },
    {
      kind: 'table',
      columns: [say('on'), say('counted'), say('explanation')],
      widths: [3, 2, 11],
      rows: explanation.rows.map((row) => [
        `${row.day} ${describeDayKind(row, language)}`,
        row.number === null ? say(row.counted ? 'yes' : 'no') : say('countedNo', { no: row.number }),
        `${describeWhy(row, language)}　${citeArticle(row.article, language)}`,
      ]),
    },
  ];
}
