import { authorise, can, type StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import type { UnitId } from '../../petitions/domain/index.ts';
import { AppError, dayInChina } from '../../platform/kernel/index.ts';
import type { AnswerSuggestion } from '../contract.ts';
import { lacksReasons } from '../domain/index.ts';
import { findSuggestion, saveAnswer, type SuggestionRow } from './suggestion-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

/** Throws `supervision.suggestion_not_found`, `access.forbidden`, `supervision.reasons_missing`, `supervision.suggestion_answered`. */
export async function answerSuggestion({ db, clock }: SupervisionDeps, staff: StaffActor, suggestionId: string, { adoption, answer, reasons }: AnswerSuggestion): Promise<void> {
  const suggestion = await getVisibleSuggestion(db, staff, suggestionId);
  authorise(staff, 'suggestion.answer', suggestion.to_unit_id as UnitId);
  if (lacksReasons(adoption, reasons)) throw new AppError('refused', 'supervision.reasons_missing', { rule: 'XF-40-2', article: 'REGULATION_40' });
  await db.transaction(async (tx) => {
    const isFirst = await saveAnswer(tx, { suggestionId, adoption, answer, reasons, answeredBy: staff.staffId, answeredOn: dayInChina(clock.now()) });
    if (!isFirst) throw new AppError('conflict', 'supervision.suggestion_answered');
    await record(tx, {
      actor: { kind: 'staff', staffId: staff.staffId }, action: 'suggestion.answer', objectKind: 'suggestion', objectId: suggestionId, petitionId: suggestion.petition_id, detail: { adoption },
    });
  });
}

/** Throws `supervision.suggestion_not_found` for what does not exist and for what is not for this person. */
export async function getVisibleSuggestion(db: SupervisionDeps['db'], staff: StaffActor, suggestionId: string): Promise<SuggestionRow> {
  const suggestion = await findSuggestion(db.reader, suggestionId);
  if (!suggestion || !can(staff, 'suggestion.read', suggestion.to_unit_id as UnitId).allowed) throw new AppError('not_found', 'supervision.suggestion_not_found');
  return suggestion;
}
