import type { Deadline } from '../../clock/domain/index.ts';
import { addDays, type PlainDate } from '../../platform/kernel/index.ts';
import { answersInForce, isDecidedReview, isOneOf, LIVE_STATES, type OpenPetition, type Petition, type PetitionEventRecord, servedOnOf } from '../../petitions/domain/index.ts';

/** Regulation art. 40: what a petition office takes up with a unit. A code is API and stored data. */
export const CAUSES = [
  'ROUTING_OVERDUE', 'NOTICE_OVERDUE', 'OPINION_OVERDUE', 'REVIEW_OVERDUE', 'REPORT_BACK_OVERDUE', 'OBJECTION_UNDECIDED', 'PASSED_ON_THRICE',
  'OPINION_INCOMPLETE', 'REMANDED_TWICE', 'EXECUTION_REFUSED', 'EXECUTION_OVERDUE', 'RESULT_NOT_REAL', 'ANSWER_RETURNED',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The rule that was broken, as the letter names it. */
export const RULE_OF: Readonly<Record<Cause, string>> = {
  ROUTING_OVERDUE: 'XF-22-1',
  NOTICE_OVERDUE: 'XF-23-2',
  OPINION_OVERDUE: 'XF-34',
  REVIEW_OVERDUE: 'XF-35',
  REPORT_BACK_OVERDUE: 'XF-22-2',
  OBJECTION_UNDECIDED: 'XF-23-4',
  PASSED_ON_THRICE: 'XF-40-1',
  OPINION_INCOMPLETE: 'XF-32-1',
  REMANDED_TWICE: 'XF-35',
  EXECUTION_REFUSED: 'XF-32-2',
  EXECUTION_OVERDUE: 'XF-32-2',
  RESULT_NOT_REAL: 'XF-40-1',
  ANSWER_RETURNED: 'XF-40-2',
};

/** What the triggers look at: the matter, how it came to be, and its clocks. */
export interface Examined {
  readonly petition: Petition;
  readonly records: readonly PetitionEventRecord[];
  readonly deadlines: readonly Pick<Deadline, 'clock' | 'instance' | 'statutoryDueOn' | 'outcome'>[];
  readonly today: PlainDate;
}

/** One reason to supervise. `key` tells it from other occurrences of the same cause in the matter: each is proposed once. */
export interface Occasion {
  readonly cause: Cause;
  readonly key: string;
  /** The last day of the duty, or the day on which it happened. */
  readonly since: PlainDate;
  /** How often, where the number is the point; else 1. */
  readonly times: number;
}

type Trigger = (petition: OpenPetition, examined: Examined) => readonly Occasion[];

/** Nothing says by when an objection is ruled on; the objection itself has five working days, so a week is the measure. */
export const DAYS_TO_RULE = 7;
/** Nor by when the carrying out begins: as long as the unit has to answer a letter. */
export const DAYS_TO_BEGIN = 30;
const MOST_PASSINGS = 3;
const MOST_REMANDS = 2;

/** Every reason of art. 40 that this matter gives today. A report is the discipline organ's; what is closed or put away is supervised no more. */
export function findOccasions(examined: Examined): readonly Occasion[] {
  const { petition } = examined;
  if (petition.state === 'HANDED_TO_DISCIPLINE' || petition.class === 'REPORT' || !isOneOf(petition.state, LIVE_STATES)) return [];
  const beingSupervised = new Set(petition.supervisions.filter(({ status }) => status !== 'CLOSED').map(({ ruleId }) => ruleId));
  // A letter on the same rule, or on art. 40 as a whole, is under way: it need not be proposed again. A returned answer is about that very letter.
  const isCovered = (cause: Cause) => beingSupervised.has(RULE_OF[cause]) || beingSupervised.has('XF-40-1');
  return TRIGGERS.flatMap((trigger) => trigger(petition, examined)).filter(({ cause }) => cause === 'ANSWER_RETURNED' || !isCovered(cause));
}

const TRIGGERS: readonly Trigger[] = [
  overdueDuties, undecidedObjection, passedOnThrice, incompleteOpinion, remandedTwice, refusedExecution, overdueExecution, unrealResult, returnedAnswer,
];

const CAUSE_OF_CLOCK: Readonly<Record<string, Cause>> = {
  ROUTE: 'ROUTING_OVERDUE', NOTIFY: 'NOTICE_OVERDUE', SIMPLE_ACCEPT: 'NOTICE_OVERDUE', HANDLE: 'OPINION_OVERDUE', SIMPLE_HANDLE: 'OPINION_OVERDUE', REVIEW: 'REVIEW_OVERDUE',
  REREVIEW: 'REVIEW_OVERDUE', ASSIGN_FEEDBACK: 'REPORT_BACK_OVERDUE',
};

// Arts. 22, 23, 34-36: the clocks tell.
function overdueDuties(_: OpenPetition, { deadlines, today }: Examined): readonly Occasion[] {
  return deadlines.flatMap(({ clock, instance, statutoryDueOn, outcome }) => {
    const cause = CAUSE_OF_CLOCK[clock];
    return cause !== undefined && outcome === 'open' && statutoryDueOn < today ? [{ cause, key: `${clock}/${instance}`, since: statutoryDueOn, times: 1 }] : [];
  });
}

// Art. 23: a matter that nobody owns while the units disagree.
function undecidedObjection(petition: OpenPetition, { today }: Examined): readonly Occasion[] {
  if (petition.state !== 'OBJECTED') return [];
  const due = addDays(petition.objection.objectedOn, DAYS_TO_RULE);
  return due < today ? [{ cause: 'OBJECTION_UNDECIDED', key: `custody-${petition.custody.no}`, since: due, times: 1 }] : [];
}

// 推诿: passed on for the third time, and again at each third; a routing that was called back does not count.
function passedOnThrice(_: OpenPetition, { records }: Examined): readonly Occasion[] {
  const passings: PlainDate[] = [];
  for (const { event, on } of records) {
    if (event.type === 'petitionRouted' || event.type === 'petitionAssigned') passings.push(on);
    if (event.type === 'routingRecalled') passings.pop();
  }
  const counted = passings.length - (passings.length % MOST_PASSINGS);
  const since = passings[counted - 1];
  return since === undefined ? [] : [{ cause: 'PASSED_ON_THRICE', key: `times-${counted}`, since, times: passings.length }];
}

// Art. 32: each request with its decision and its basis, and the line that says how to contest it.
function incompleteOpinion({ opinions, requests, round }: OpenPetition): readonly Occasion[] {
  const opinion = opinions.findLast((each) => each.round === round);
  const since = opinion && servedOnOf(opinion.service);
  if (!opinion || !since) return [];
  const { facts, reasons, answers, remedyLine } = opinion.content;
  const isAnswered = (requestId: string) => answers.some((answer) => answer.requestId === requestId && answer.decision !== null && answer.legalBasis.length > 0);
  const isComplete = facts.trim() !== '' && reasons.trim() !== '' && remedyLine !== null && requests.every(({ requestId }) => isAnswered(requestId));
  return isComplete ? [] : [{ cause: 'OPINION_INCOMPLETE', key: `round-${round}`, since, times: 1 }];
}

// Art. 35: the same unit was told twice to do it anew.
function remandedTwice({ reviewRounds }: OpenPetition): readonly Occasion[] {
  const remands = reviewRounds.filter(isDecidedReview).filter(({ findings }) => findings.decision === 'REVOKE_REMAND');
  const last = remands.at(-1);
  return last && remands.length >= MOST_REMANDS ? [{ cause: 'REMANDED_TWICE', key: `times-${remands.length}`, since: last.decidedOn, times: remands.length }] : [];
}

// Arts. 40, 42: what was supported is refused.
function refusedExecution({ execution, round }: OpenPetition, { records }: Examined): readonly Occasion[] {
  const refused = execution?.status === 'REFUSED' ? records.findLast(({ event }) => event.type === 'executionRefused') : undefined;
  return refused ? [{ cause: 'EXECUTION_REFUSED', key: `round-${round}`, since: refused.on, times: 1 }] : [];
}

// Art. 32: a measure that was not done by its day, or nothing begun at all.
function overdueExecution(petition: OpenPetition, { today }: Examined): readonly Occasion[] {
  if (petition.state === 'EXECUTING') {
    const late = petition.execution.status === 'OPEN' ? petition.execution.measures.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < today) : [];
    return late.map(({ measureNo, dueOn }) => ({ cause: 'EXECUTION_OVERDUE', key: `round-${petition.round}/measure-${measureNo}`, since: dueOn, times: 1 }));
  }
  const servedOn = petition.state === 'SERVED' ? servedOnOf(petition.opinion.service) : null;
  if (servedOn === null || petition.execution !== null || !answersInForce(petition).some(({ decision }) => decision === 'SUPPORT')) return [];
  const due = addDays(servedOn, DAYS_TO_BEGIN);
  return due < today ? [{ cause: 'EXECUTION_OVERDUE', key: `round-${petition.round}`, since: due, times: 1 }] : [];
}

// 弄虚作假, 办理结果不落实: said to be done, and the follow-up finds a promise open.
function unrealResult({ execution, followUps, round }: OpenPetition, { records }: Examined): readonly Occasion[] {
  if (execution?.status !== 'DONE') return [];
  const completed = records.findLast(({ event }) => event.type === 'executionCompleted');
  const found = followUps.findLast(({ promiseOutstanding, madeOn }) => promiseOutstanding !== null && completed !== undefined && madeOn >= completed.on);
  return found ? [{ cause: 'RESULT_NOT_REAL', key: `round-${round}`, since: found.madeOn, times: 1 }] : [];
}

// The second letter, after an answer that was not accepted; it goes to the superior of the unit.
function returnedAnswer({ supervisions }: OpenPetition, { records }: Examined): readonly Occasion[] {
  const last = supervisions.at(-1);
  if (last?.status !== 'RAISED') return [];
  const returns = records.filter(({ event }) => event.type === 'supervisionReplyReturned' && event.supervisionNo === last.no);
  const returned = returns.at(-1);
  return returned ? [{ cause: 'ANSWER_RETURNED', key: `letter-${last.no}`, since: returned.on, times: returns.length }] : [];
}
