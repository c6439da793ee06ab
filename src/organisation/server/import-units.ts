import type { Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { UnitCsvLine } from '../contract.ts';
import { buildUnitTree, findUnit, type UnitHistory, type UnitId } from '../domain/index.ts';
import { applyChange, applyReviewAuthorities } from './change-unit.ts';
import { addUnit } from './create-unit.ts';
import { todayOf, type OrganisationActor, type OrganisationDeps } from './organisation-deps.ts';
import { lockUnits } from './unit-store.ts';

export interface ImportedUnits {
  readonly created: number;
  readonly changed: number;
}

interface Progress {
  history: UnitHistory;
  readonly created: Set<string>;
  readonly changed: Set<string>;
}

type WithTransaction = OrganisationDeps & { readonly tx: Transaction };

/**
 * Brings the organisation to what the table says, from today on, in one transaction: adds units, renames and moves known ones.
 * A unit that the table does not name stays as it is.
 */
export async function importUnits(deps: OrganisationDeps, actor: OrganisationActor, lines: readonly UnitCsvLine[]): Promise<ImportedUnits> {
  refuseTwice(lines);
  return deps.db.transaction(async (tx) => {
    const progress: Progress = { history: await lockUnits(tx), created: new Set(), changed: new Set() };
    for (const line of parentsFirst(lines, progress.history)) await importLine({ ...deps, tx }, actor, line, progress);
    for (const line of lines) await importAuthorities({ ...deps, tx }, actor, line, progress);
    return { created: progress.created.size, changed: progress.changed.size };
  });
}

async function importLine(deps: WithTransaction, actor: OrganisationActor, line: UnitCsvLine, progress: Progress): Promise<void> {
  const { code, kind, name } = line;
  const nameEn = line.name_en || undefined;
  const parentId = line.parent_code ? idOf(progress.history, line.parent_code) : undefined;
  const known = progress.history.units.find((unit) => unit.code === code);
  if (!known) {
    const command = { code, kind, name, nameEn, parentId, profile: line.profile || ('COMPETENT_UNIT' as const), jurisdiction: 'national' };
    const { unit, version } = await addUnit(deps, actor, { command, history: progress.history });
    progress.history = { units: [...progress.history.units, unit], versions: [...progress.history.versions, version] };
    progress.created.add(code);
    return;
  }
  const now = findUnit(buildUnitTree(progress.history, todayOf(deps)), known.unitId);
  const isMoved = parentId !== undefined && now?.parentId !== parentId;
  const isRenamed = now?.name !== name || (nameEn !== undefined && now.nameEn !== nameEn);
  if (!isMoved && !isRenamed) return;
  const change = { from: todayOf(deps), name, nameEn, parentId: isMoved ? parentId : undefined };
  progress.history = await applyChange(deps, actor, { unitId: known.unitId, change, history: progress.history });
  progress.changed.add(code);
}

async function importAuthorities(deps: WithTransaction, actor: OrganisationActor, line: UnitCsvLine, { history, created, changed }: Progress): Promise<void> {
  if (!line.review_authority_code) return;
  const unitId = idOf(history, line.code);
  const authorities = {
    reviewAuthorityId: idOf(history, line.review_authority_code),
    reReviewAuthorityId: line.re_review_authority_code ? idOf(history, line.re_review_authority_code) : undefined,
  };
  const now = history.units.find((unit) => unit.unitId === unitId);
  if (now?.reviewAuthorityId === authorities.reviewAuthorityId && now?.reReviewAuthorityId === authorities.reReviewAuthorityId) return;
  await applyReviewAuthorities(deps, actor, { unitId, authorities, tree: buildUnitTree(history, todayOf(deps)) });
  if (!created.has(line.code)) changed.add(line.code);
}

/** In an order in which each parent is known before its children; throws when that cannot be. */
function parentsFirst(lines: readonly UnitCsvLine[], history: UnitHistory): readonly UnitCsvLine[] {
  const known = new Set(history.units.map((unit) => unit.code));
  const ordered: UnitCsvLine[] = [];
  let waiting = lines;
  while (waiting.length > 0) {
    const ready = waiting.filter((line) => !line.parent_code || known.has(line.parent_code));
    if (ready.length === 0) throw new AppError('invalid', 'organisation.unknown_parent_codes', { codes: waiting.map((line) => line.parent_code ?? '') });
    for (const line of ready) known.add(line.code);
    ordered.push(...ready);
    waiting = waiting.filter((line) => !ready.includes(line));
  }
  return ordered;
}

function refuseTwice(lines: readonly UnitCsvLine[]): void {
  const seen = new Set<string>();
  for (const { code } of lines) {
    if (seen.has(code)) throw new AppError('invalid', 'organisation.unit_code_twice', { code });
    seen.add(code);
  }
}

function idOf(history: UnitHistory, code: string): UnitId {
  const unit = history.units.find((each) => each.code === code);
  if (!unit) throw new AppError('invalid', 'organisation.unknown_unit_code', { code });
  return unit.unitId;
}
