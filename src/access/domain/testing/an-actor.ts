import type { Role, StaffId, UnitId, UnitTree } from '../../../organisation/domain/index.ts';
import { buildUnitTree } from '../../../organisation/domain/index.ts';
import { anOrganisation, aPost } from '../../../organisation/domain/testing/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { describePosts, type StaffActor } from '../actor.ts';
import type { PetitionAccessFacts } from '../petition-visibility.ts';

/** The organisation of `anOrganisation`, as it stands today. */
export const aTree: UnitTree = buildUnitTree(anOrganisation(), parsePlainDate('2026-10-01'));

export function aStaffActor(posts: readonly (readonly [Role, string])[], overrides: Partial<StaffActor> = {}): StaffActor {
  return {
    kind: 'staff',
    staffId: 'someone' as StaffId,
    username: 'someone',
    displayName: '某人',
    locale: 'zh-CN',
    posts: describePosts(
      posts.map(([role, unitId]) => aPost({ role, unitId: unitId as UnitId })),
      aTree,
    ),
    proof: { kind: 'session', sessionId: 'session', steppedUpAt: undefined, mustEnrolTotp: false },
    ...overrides,
  };
}

/** An appeal received by the group's petition office that east handles and the group would review. */
export function accessFacts(overrides: Partial<PetitionAccessFacts> = {}): PetitionAccessFacts {
  return {
    class: 'APPEAL_RESOLUTION',
    isSealed: false,
    handlerId: 'somebody-else' as StaffId,
    participantStaffIds: [],
    petitionOfficeUnitId: 'OFFICE' as UnitId,
    responsibleUnitId: 'EAST' as UnitId,
    reviewUnitId: null,
    coHandlingUnitIds: [],
    passedOnByUnitIds: [],
    excludedUnitIds: [],
    excludedStaffIds: [],
    ...overrides,
  };
}
