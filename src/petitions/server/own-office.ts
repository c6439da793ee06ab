import { allPostsOf, type StaffActor } from '../../access/domain/index.ts';
import { servedUnitOf } from '../../organisation/domain/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { UnitId } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';

/** The unit that is addressed: by its code, or the organisation itself (its root). Throws `petitions.no_such_office`, `petitions.no_organisation`. */
export function getAddressedUnit({ tree }: OrganisationView, code: string | undefined): UnitId {
  const own = [...tree.nodes.values()].filter((node) => !node.unit.isExternal);
  const found = code === undefined ? own.find((node) => node.parentId === undefined) : own.find((node) => node.unit.code === code);
  if (found) return found.unit.unitId;
  throw code === undefined ? new AppError('unavailable', 'petitions.no_organisation') : new AppError('invalid', 'petitions.no_such_office', { code });
}

/** The unit in whose name a staff member registers: the one that his first post there works for. Throws `petitions.no_office_of_yours`. */
export function getHomeOffice(staff: StaffActor, { tree }: OrganisationView): UnitId {
  const post = allPostsOf(staff).find(({ role }) => REGISTERING.includes(role));
  if (!post) throw new AppError('forbidden', 'petitions.no_office_of_yours');
  return servedUnitOf(tree, post.unitId);
}

export const REGISTERING: readonly string[] = ['registrar', 'receptionist', 'onlineClerk', 'officeHead'];
