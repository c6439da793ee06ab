import { record } from '../../audit/server/index.ts';
import type { UnitId } from '../../petitions/domain/index.ts';
import { readMoment } from '../../petitions/server/index.ts';
import { findNextLevel } from '../domain/index.ts';
import { listOverdueSuggestions, raiseLevel, type SuggestionRow } from './suggestion-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

/** Takes what was not answered in time to the level above. Answers how many went up. */
export async function escalateSuggestions(deps: SupervisionDeps, signal: AbortSignal): Promise<number> {
  const { today, organisation } = await readMoment(deps);
  let escalated = 0;
  for (const row of await listOverdueSuggestions(deps.db.reader, today)) {
    if (signal.aborted) return escalated;
    const level = findNextLevel(toUnanswered(row), today, (unit) => organisation.facts.ancestorsOf(unit));
    if (level === undefined) continue;
    await deps.db.transaction(async (tx) => {
      if (!(await raiseLevel(tx, row, { unitId: level, on: today }))) return;
      escalated += 1;
      await record(tx, { actor: { kind: 'system' }, action: 'suggestion.escalate', objectKind: 'suggestion', objectId: row.suggestion_id, petitionId: row.petition_id, detail: { toUnitId: level } });
    });
  }
  return escalated;
}

// The columns hold ids that this program wrote.
function toUnanswered(row: SuggestionRow) {
  return { toUnitId: row.to_unit_id as UnitId, dueOn: row.due_on, levelUnitId: row.level_unit_id as UnitId | null, escalatedOn: row.escalated_on };
}
