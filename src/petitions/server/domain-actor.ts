import type { StaffActor } from '../../access/domain/index.ts';
import { type Actor, ROLES } from '../domain/index.ts';

/** A post in an office also stands for the unit that the office works for; what he holds for others is left out. */
export function domainActorOf(staff: StaffActor): Actor {
  return {
    kind: 'staff',
    staffId: staff.staffId,
    ...(staff.principal && { actingFor: staff.principal.principalId }),
    roles: staff.posts.flatMap(({ role, homeUnitIds }) => {
      const known = ROLES.find((each) => each === role);
      return known ? homeUnitIds.map((unitId) => ({ role: known, unitId })) : [];
    }),
  };
}
