import { createHash } from 'node:crypto';
import type { StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import type { Petition, UnitId } from '../../petitions/domain/index.ts';
import { getLoadedPetition, type Moment, readMoment, receiveRetaliationMatter, type RetaliationReceipt } from '../../petitions/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { findUnitAbove } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { insertReport } from './retaliation-store.ts';
import type { ProtectionDeps } from './supervision-deps.ts';

export interface RetaliationTold {
  /** The matter for which it is said to be. */
  readonly aboutPetitionId: string;
  /** The unit accused; the one that handled the matter when nobody else is named. */
  readonly unitIds: readonly UnitId[];
  readonly facts: string;
  readonly language: Language;
  readonly via: 'PETITIONER' | 'CHECK_IN' | { readonly staff: StaffActor };
}

/**
 * PP-1: a matter of its own, with the unit above those accused, which those accused and everybody below them cannot see. Nothing of it is
 * written into the earlier matter. The same words about the same matter make one report.
 * Throws `supervision.no_such_unit`, `supervision.nobody_above`.
 */
export async function reportRetaliation(deps: ProtectionDeps, told: RetaliationTold): Promise<RetaliationReceipt> {
  const { aboutPetitionId, facts, language, via } = told;
  const moment = await readMoment(deps);
  const { petition, facts: { number } } = await getLoadedPetition(deps.db.reader, aboutPetitionId, moment);
  const accused = told.unitIds.length > 0 ? [...new Set(told.unitIds)] : [handlingUnitOf(petition)];
  const officeUnitId = getUnitAbove(accused, moment);
  const isStaff = typeof via === 'object';
  const say = messages[language];
  const receipt = await receiveRetaliationMatter(deps, deps.receiver, {
    aboutPetitionId, officeUnitId, facts, language,
    title: say['supervision.retaliation.title'],
    requests: [say['supervision.retaliation.request']],
    reasons: `${say['supervision.retaliation.reason']}${number}`,
    reportedUnitIds: accused,
    by: isStaff ? 'system' : 'petitioner',
    formVersion: 'retaliation-1',
    idempotencyKey: `retaliation/${createHash('sha256').update(JSON.stringify([aboutPetitionId, accused.toSorted(), facts])).digest('hex')}`,
  });
  await deps.db.transaction(async (tx) => {
    const kind = isStaff ? 'STAFF' : via;
    await insertReport(tx, { petitionId: receipt.petitionId, aboutPetitionId, via: kind, at: moment.now, by: isStaff ? via.staff.staffId : null });
    await record(tx, {
      actor: isStaff ? { kind: 'staff', staffId: via.staff.staffId } : { kind: 'petitioner' },
      // Filed under the new matter alone: the journal of the earlier one is read by those who may be accused.
      action: 'retaliation.report', objectKind: 'petition', objectId: receipt.petitionId, petitionId: receipt.petitionId, detail: { via: kind, accused: accused.length },
    });
  });
  return receipt;
}

/** The units that a petitioner is offered: those through whose hands the matter has gone, the present one first. */
export function listConcernedUnits(petition: Petition): readonly UnitId[] {
  if (petition.state === 'HANDED_TO_DISCIPLINE') return [petition.petitionOfficeUnitId];
  return [...new Set([handlingUnitOf(petition), ...petition.coHandlers, petition.petitionOfficeUnitId])];
}

function handlingUnitOf(petition: Petition): UnitId {
  return petition.state === 'HANDED_TO_DISCIPLINE' ? petition.petitionOfficeUnitId : (petition.responsibleUnitId ?? petition.custody.unitId);
}

function getUnitAbove(accused: readonly UnitId[], { organisation }: Moment): UnitId {
  if (accused.some((unit) => !organisation.tree.nodes.has(unit))) throw new AppError('invalid', 'supervision.no_such_unit');
  const above = findUnitAbove(accused, organisation.facts);
  if (above !== undefined) return above;
  const body = accused.map((unit) => organisation.facts.reviewAuthorityOf(unit)).find((unit) => unit !== null);
  throw new AppError('refused', 'supervision.nobody_above', { body: body ? organisation.unitName(body) : '—' });
}
