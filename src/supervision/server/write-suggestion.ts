import { authorise, type StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { computeDeadline, getProfile } from '../../clock/domain/index.ts';
import type { UnitId } from '../../petitions/domain/index.ts';
import { type Moment, readMoment } from '../../petitions/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { WriteSuggestion } from '../contract.ts';
import { findVisibleMatter } from './visible-matter.ts';
import { insertSuggestion } from './suggestion-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

const WRITERS: readonly string[] = ['supervisor', 'officeHead'];

/**
 * A suggestion of Regulation art. 40, with or without a matter; the unit owes a written answer.
 * Throws `access.forbidden`, `supervision.no_such_unit`, `supervision.matter_not_found`, `supervision.unit_is_excluded`.
 */
export async function writeSuggestion(deps: SupervisionDeps, staff: StaffActor, body: WriteSuggestion): Promise<{ readonly suggestionId: string; readonly dueOn: PlainDate }> {
  const { petitionNumber, ...suggestion } = body;
  const toUnitId = suggestion.toUnitId as UnitId;
  const moment = await readMoment(deps);
  if (!moment.organisation.tree.nodes.has(toUnitId)) throw new AppError('invalid', 'supervision.no_such_unit');
  authorise(staff, 'suggestion.write', toUnitId);
  const petitionId = petitionNumber === null ? null : await getMatterFor(deps, staff, { petitionNumber, toUnitId });
  const suggestionId = makeId();
  const dueOn = answerDueOn(toUnitId, moment);
  await deps.db.transaction(async (tx) => {
    await insertSuggestion(tx, { ...suggestion, suggestionId, petitionId, fromUnitId: writingUnitOf(staff, toUnitId), writtenBy: staff.staffId, writtenOn: moment.today, dueOn });
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'suggestion.write', objectKind: 'suggestion', objectId: suggestionId, petitionId, detail: { kind: body.kind, toUnitId, dueOn } });
  });
  return { suggestionId, dueOn };
}

// PP-1, PP-3: from whom a matter is kept does not learn of it by a suggestion.
async function getMatterFor(deps: SupervisionDeps, staff: StaffActor, { petitionNumber, toUnitId }: { petitionNumber: string; toUnitId: UnitId }): Promise<string> {
  const matter = await findVisibleMatter(deps, staff, { number: petitionNumber });
  if (!matter) throw new AppError('not_found', 'supervision.matter_not_found');
  const { organisation } = await readMoment(deps);
  const line = [toUnitId, ...organisation.facts.ancestorsOf(toUnitId)];
  if (matter.excludedUnitIds.some((unit) => line.includes(unit))) throw new AppError('refused', 'supervision.unit_is_excluded');
  return matter.petitionId;
}

/** In whose name: the unit of the post that reaches the other one. */
function writingUnitOf({ posts }: StaffActor, toUnitId: UnitId): UnitId {
  const post = posts.find(({ role, subtreeUnitIds }) => WRITERS.includes(role) && subtreeUnitIds.includes(toUnitId));
  return post?.homeUnitIds.at(-1) ?? toUnitId;
}

// XF-40-2: thirty days unless the place of the unit says otherwise.
function answerDueOn(unitId: UnitId, { organisation, calendar, today }: Moment): PlainDate {
  const computed = computeDeadline({ handle: 'SUPERVISION_REPLY', profile: getProfile(organisation.unit(unitId).jurisdiction), calendar: calendar.calendar, startOn: today });
  if (computed.unit === 'hour') throw new AppError('unavailable', 'supervision.no_such_unit');
  return computed.statutoryDueOn;
}
