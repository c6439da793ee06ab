import { matchesVisibility, type StaffActor, visibleTo } from '../../access/domain/index.ts';
import type { UnitId } from '../../petitions/domain/index.ts';
import { findMatterByNumber, findMatterFacts } from '../../petitions/server/index.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

export interface VisibleMatter {
  readonly petitionId: string;
  readonly number: string;
  readonly excludedUnitIds: readonly UnitId[];
}

/** The matter if this person reaches it; whoever does not learns nothing of it. */
export async function findVisibleMatter(deps: SupervisionDeps, staff: StaffActor, of: { readonly number: string } | { readonly petitionId: string }): Promise<VisibleMatter | undefined> {
  const petitionId = 'petitionId' in of ? of.petitionId : await findMatterByNumber(deps.db.reader, of.number);
  if (petitionId === undefined) return undefined;
  const { number, access } = await findMatterFacts(deps, petitionId);
  return matchesVisibility(visibleTo(staff), access) ? { petitionId, number, excludedUnitIds: access.excludedUnitIds } : undefined;
}
