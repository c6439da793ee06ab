import { blankToNull, splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import type { BodyOf } from './action-body.ts';

export interface CallValues {
  readonly withNotice?: boolean;
  readonly heldOn?: string;
  readonly time?: string;
  readonly place?: string;
  readonly otherParties?: string;
  readonly witnesses?: string;
  readonly materials?: string;
}

export function toCall({ withNotice, heldOn = '', time = '', place = '', otherParties, witnesses, materials }: CallValues): Pick<BodyOf<'openHearing'>, 'call'> {
  if (withNotice !== true) return {};
  return { call: { heldOn, time, place, otherParties: splitLines(otherParties), witnesses: splitLines(witnesses), materials: splitLines(materials) } };
}

export interface MinutesValues {
  readonly heldOn: string;
  readonly place: string;
  readonly present: string;
  readonly statements: string;
  readonly questions?: string;
  readonly debate?: string;
  readonly evidence?: string;
  readonly panelOpinions?: string;
  readonly refusals?: string;
}

/** One person a line: the name, and after a comma what he is. */
export function toMinutes({ heldOn, place, present, statements, questions, debate, evidence, panelOpinions, refusals }: MinutesValues): BodyOf<'recordHearing'>['minutes'] {
  return {
    heldOn, place, statements, evidence: splitLines(evidence),
    present: splitLines(present).map((line) => {
      const [, name = line, role] = /^([^,，]+)[,，]\s*(.+)$/.exec(line) ?? [];
      return { name: name.trim(), role: blankToNull(role) };
    }),
    questions: blankToNull(questions), debate: blankToNull(debate), panelOpinions: blankToNull(panelOpinions), refusals: blankToNull(refusals),
  };
}

export interface ReportValues {
  readonly withReport?: boolean;
  readonly agreedFacts?: string;
  readonly disputedFacts?: string;
  readonly proposals?: string;
}

export function toReport({ withReport, agreedFacts = '', disputedFacts, proposals = '' }: ReportValues): Pick<BodyOf<'closeHearing'>, 'report'> {
  return withReport === true ? { report: { agreedFacts, disputedFacts: blankToNull(disputedFacts), proposals } } : {};
}
