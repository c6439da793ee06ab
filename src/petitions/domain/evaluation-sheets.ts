import type { EvaluationTarget, NoticeKind } from './codes.ts';
import type { PetitionerId, PlainDate } from './ids.ts';
import type { CastVote, EvaluationSheet, PetitionCore } from './petition-core.ts';
import type { ServiceOutcome, Vote } from './records.ts';

type Sheets = PetitionCore['evaluations'];

/** Matters that another procedure decides, and reports, are not rated (evaluation rules art. 4). */
export function isEvaluable({ class: matterClass, route }: Pick<PetitionCore, 'class' | 'route'>): boolean {
  if (matterClass === null || matterClass === 'REPORT') return false;
  return route === null || route === 'PETITION' || route === 'ENFORCEMENT_DUTY';
}

/** The petition office is rated once it told what happens with the matter, the unit once it answered. */
export function sheetsAfterNotice(core: PetitionCore, kind: NoticeKind, outcome: ServiceOutcome): Sheets {
  if (outcome.kind !== 'SERVED' || !isEvaluable(core)) return core.evaluations;
  const { unit, office } = core.evaluations;
  const answersUnit = kind === 'REPLY';
  const answersOffice = answersUnit || kind === 'NOTICE_ACCEPT' || kind === 'NOTICE_ROUTE';
  return {
    unit: answersUnit ? opened(unit, outcome.servedOn) : unit,
    office: answersOffice ? opened(office, outcome.servedOn) : office,
  };
}

export function sheetsAfterOpinion(core: PetitionCore, outcome: ServiceOutcome): Sheets {
  if (outcome.kind !== 'SERVED' || !isEvaluable(core)) return core.evaluations;
  return { ...core.evaluations, unit: opened(core.evaluations.unit, outcome.servedOn) };
}

export function sheetsAfterVote(core: PetitionCore, target: EvaluationTarget, vote: Vote, by: { petitionerId: PetitionerId | null; on: PlainDate }): Sheets {
  return withSheet(core.evaluations, target, (sheet) => {
    if (sheet.status !== 'PENDING' && sheet.status !== 'EVALUATED') return sheet;
    const earlier = sheet.status === 'EVALUATED' ? sheet.votes : [];
    const votes: readonly CastVote[] = [
      ...earlier.filter((each) => each.petitionerId !== by.petitionerId),
      { ...vote, petitionerId: by.petitionerId, castOn: by.on },
    ];
    return { status: 'EVALUATED', openedOn: sheet.openedOn, votes };
  });
}

/** Nobody voted: that is neither satisfied nor dissatisfied (G12). */
export function sheetsAfterExpiry(core: PetitionCore, target: EvaluationTarget): Sheets {
  return withSheet(core.evaluations, target, (sheet) => (sheet.status === 'PENDING' ? { status: 'EXPIRED', openedOn: sheet.openedOn } : sheet));
}

function opened(sheet: EvaluationSheet, openedOn: PlainDate): EvaluationSheet {
  return sheet.status === 'NOT_OPEN' ? { status: 'PENDING', openedOn } : sheet;
}

function withSheet(sheets: Sheets, target: EvaluationTarget, change: (sheet: EvaluationSheet) => EvaluationSheet): Sheets {
  return target === 'UNIT' ? { ...sheets, unit: change(sheets.unit) } : { ...sheets, office: change(sheets.office) };
}
