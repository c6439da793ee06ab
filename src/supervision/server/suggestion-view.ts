import { can, type StaffActor } from '../../access/domain/index.ts';
import { type Adoption, ADOPTIONS, type UnitId } from '../../petitions/domain/index.ts';
import { type Moment, readMoment } from '../../petitions/server/index.ts';
import type { SuggestionDetail, SuggestionView } from '../contract.ts';
import { SUGGESTION_KINDS } from '../domain/index.ts';
import type { SuggestionRow } from './suggestion-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';
import { findVisibleMatter } from './visible-matter.ts';

/** The units whose suggestions this person reads: the same question as for one of them. */
export function readableUnitIds(staff: StaffActor, { organisation }: Moment): readonly UnitId[] {
  return [...organisation.tree.nodes.keys()].filter((unitId) => can(staff, 'suggestion.read', unitId).allowed);
}

export function presentSuggestion(row: SuggestionRow, { posts }: StaffActor, { organisation }: Moment): SuggestionView {
  const named = (unitId: string) => ({ unitId, name: organisation.unitName(unitId) });
  return {
    suggestionId: row.suggestion_id,
    kind: SUGGESTION_KINDS.find((kind) => kind === row.kind) ?? 'IMPROVE_WORK',
    subject: row.subject,
    fromUnit: named(row.from_unit_id),
    toUnit: named(row.to_unit_id),
    writtenOn: row.written_on,
    dueOn: row.due_on,
    level: row.level_unit_id === null ? null : named(row.level_unit_id),
    escalatedOn: row.escalated_on,
    isWithYou: row.answered_on === null && posts.some(({ homeUnitIds }) => homeUnitIds.some((unitId) => unitId === row.level_unit_id)),
    adoption: adoptionOf(row),
    answeredOn: row.answered_on,
  };
}

export async function presentSuggestionDetail(deps: SupervisionDeps, row: SuggestionRow, staff: StaffActor): Promise<SuggestionDetail> {
  const moment = await readMoment(deps);
  const matter = row.petition_id === null ? undefined : await findVisibleMatter(deps, staff, { petitionId: row.petition_id });
  return {
    ...presentSuggestion(row, staff, moment),
    content: row.content,
    writtenBy: moment.organisation.staffName(row.written_by),
    matter: matter ? { petitionId: matter.petitionId, number: matter.number } : null,
    answer: row.answer,
    reasons: row.reasons,
    answeredBy: row.answered_by === null ? null : moment.organisation.staffName(row.answered_by),
    mayAnswer: row.answered_on === null && can(staff, 'suggestion.answer', row.to_unit_id as UnitId).allowed,
  };
}

function adoptionOf({ adoption }: SuggestionRow): Adoption | null {
  return ADOPTIONS.find((each) => each === adoption) ?? null;
}
