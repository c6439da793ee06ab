import type { PlainDate, StaffId, UnitId } from './ids.ts';

/** What a unit beside the lead was asked for, by when, and what came of it. */
export interface CoOpinion {
  readonly unitId: UnitId;
  readonly dueOn: PlainDate;
  readonly text: string | null;
  /** Why the lead goes on without it. */
  readonly goneOnWithout: { readonly reason: string; readonly byStaffId: StaffId } | null;
}

/** Asked for, not given, and nobody has said why the matter goes on without it. */
export function isOutstanding({ text, goneOnWithout }: CoOpinion): boolean {
  return text === null && goneOnWithout === null;
}

export function isLate(opinion: CoOpinion, today: PlainDate): boolean {
  return isOutstanding(opinion) && opinion.dueOn < today;
}
