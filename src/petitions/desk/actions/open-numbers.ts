import type { PetitionDetail } from '../../contract.ts';

type Timeline = PetitionDetail['timeline'];
type Entry = Timeline[number];

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

/** Supervision letters that are not closed; they are numbered in the order in which they were raised. */
export function listOpenSupervisions(timeline: Timeline): readonly Numbered[] {
  const closed = new Set(timeline.filter((entry) => entry.type === 'supervisionClosed').map((entry) => entry.detail['supervisionNo']));
  return timeline
    .filter((entry) => entry.type === 'supervisionRaised')
    .map((entry, index) => ({ no: index + 1, text: textIn(entry.detail['demand']) }))
    .filter(({ no }) => !closed.has(no));
}

/** Assignments that are not closed; the first may have come with the matter from another body. */
export function listOpenAssignments(timeline: Timeline): readonly Numbered[] {
  const closed = new Set(timeline.filter((entry) => entry.type === 'completionReportAccepted').map((entry) => entry.detail['assignmentNo']));
  return timeline
    .flatMap((entry) => dueOfAssignment(entry))
    .map((text, index) => ({ no: index + 1, text }))
    .filter(({ no }) => !closed.has(no));
}

function dueOfAssignment({ type, detail }: Entry): readonly string[] {
  if (type === 'petitionAssigned') return [textIn(detail['feedbackDueOn'])];
  if (type !== 'intakeCaptured') return [];
  const source = recordIn(recordIn(detail['content'])['source']);
  return source['via'] === 'ASSIGNMENT' ? [`${textIn(source['fromBody'])} ${textIn(source['feedbackDueOn'])}`] : [];
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
