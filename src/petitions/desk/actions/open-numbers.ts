import type { PetitionDetail } from '../../contract.ts';

type Timeline = PetitionDetail['timeline'];

export interface Numbered {
  readonly no: number;
  readonly text: string;
}

/** The measures of the latest plan, with what is done already left out. */
export function listOpenMeasures(timeline: Timeline): readonly Numbered[] {
  const plan = timeline.findLast((entry) => entry.type === 'executionStarted');
  if (!plan) return [];
  const done = new Set(timeline.filter((entry) => entry.type === 'executionRecorded' && entry.detail['done'] === true).map((entry) => entry.detail['measureNo']));
  return recordsIn(plan.detail['measures']).flatMap(({ measureNo, text, dueOn }) =>
    typeof measureNo === 'number' && !done.has(measureNo) ? [{ no: measureNo, text: `${textIn(text)}（${textIn(dueOn)}）` }] : [],
  );
}

/** Supervision letters that wait for their answer, or for the decision on it; numbered in the order in which they were raised. */
export function listSupervisions(timeline: Timeline, status: 'RAISED' | 'REPLIED'): readonly Numbered[] {
  const letters: { readonly demand: string; status: string }[] = [];
  for (const { type, detail } of timeline) {
    if (type === 'supervisionRaised') letters.push({ demand: textIn(detail['demand']), status: 'RAISED' });
    else mark(letters, detail['supervisionNo'], SUPERVISION_AFTER[type]);
  }
  return letters.flatMap((letter, index) => (letter.status === status ? [{ no: index + 1, text: letter.demand }] : []));
}

const SUPERVISION_AFTER: Readonly<Record<string, string>> = { supervisionReplied: 'REPLIED', supervisionReplyReturned: 'RAISED', supervisionClosed: 'CLOSED' };

/** Assignments that wait for their report, or for the check of it; the first may have come with the matter from another body. */
export function listAssignments(timeline: Timeline, status: 'OPEN' | 'REPORTED'): readonly Numbered[] {
  const given: { readonly by: string; dueOn: string; status: string }[] = [];
  let sentBy = '';
  for (const { type, detail, names } of timeline) {
    if (SENDS.includes(type)) sentBy = type;
    const source = type === 'intakeCaptured' ? recordIn(recordIn(detail['content'])['source']) : {};
    if (source['via'] === 'ASSIGNMENT') given.push({ by: textIn(source['fromBody']), dueOn: textIn(source['feedbackDueOn']), status: 'OPEN' });
    else if (type === 'petitionAssigned') given.push({ by: names[textIn(detail['toUnitId'])] ?? '', dueOn: textIn(detail['feedbackDueOn']), status: 'OPEN' });
    else if (TAKES_BACK.includes(type)) mark(given, given.length, sentBy === 'petitionAssigned' ? 'TAKEN_BACK' : undefined);
    else {
      const assignment = mark(given, detail['assignmentNo'], ASSIGNMENT_AFTER[type]);
      if (assignment && typeof detail['newDueOn'] === 'string') assignment.dueOn = detail['newDueOn'];
    }
  }
  return given.flatMap((each, index) => (each.status === status ? [{ no: index + 1, text: [each.by, each.dueOn].filter(Boolean).join(' ') }] : []));
}

const SENDS: readonly string[] = ['petitionRouted', 'petitionAssigned'];
const TAKES_BACK: readonly string[] = ['routingRecalled', 'objectionApproved'];
const ASSIGNMENT_AFTER: Readonly<Record<string, string>> = {
  completionReported: 'REPORTED', completionReportReturned: 'OPEN', completionReportAccepted: 'CLOSED', assignmentExtended: 'OPEN',
};

/** What has that number gets that status. */
function mark<Marked extends { status: string }>(numbered: readonly Marked[], no: unknown, status: string | undefined): Marked | undefined {
  const found = typeof no === 'number' && status !== undefined ? numbered[no - 1] : undefined;
  if (found && status !== undefined) found.status = status;
  return found;
}

/** The persons and units complained about, as they were last recorded. */
export function findReported(timeline: Timeline): { unitIds: string[]; staffIds: string[] } {
  for (const { type, detail } of timeline.toReversed()) {
    const holder = type === 'petitionScreened' ? detail : type === 'registrationCorrected' ? detail['correction'] : detail['content'];
    const reported = recordIn(recordIn(holder)['reported']);
    if (Array.isArray(reported['unitIds']) && Array.isArray(reported['staffIds'])) {
      return { unitIds: reported['unitIds'].map(String), staffIds: reported['staffIds'].map(String) };
    }
  }
  return { unitIds: [], staffIds: [] };
}

function recordsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(recordIn) : [];
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
