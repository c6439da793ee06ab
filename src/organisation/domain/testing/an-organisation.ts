import { parsePlainDate } from '../../../platform/kernel/index.ts';
import type { PostId, StaffId, UnitId } from '../identifiers.ts';
import type { Post } from '../post.ts';
import type { Unit, UnitHistory, UnitKind, UnitVersion } from '../unit.ts';

const FOUNDED = parsePlainDate('2020-01-01');

/** A unit and its first version; the code stands for the id. */
export function aUnit(code: string, overrides: Partial<Unit & UnitVersion> = {}): { unit: Unit; version: UnitVersion } {
  const unitId = code as UnitId;
  const kind: UnitKind = overrides.kind ?? 'COMPANY';
  return {
    unit: {
      unitId,
      code,
      kind,
      profile: overrides.profile ?? 'COMPETENT_UNIT',
      jurisdiction: 'national',
      isExternal: kind === 'EXTERNAL',
      reviewAuthorityId: overrides.reviewAuthorityId,
      reReviewAuthorityId: overrides.reReviewAuthorityId,
    },
    version: {
      unitId,
      validFrom: overrides.validFrom ?? FOUNDED,
      validTo: overrides.validTo,
      name: overrides.name ?? code,
      nameEn: overrides.nameEn,
      parentId: overrides.parentId,
    },
  };
}

export function aHistory(...made: readonly { unit: Unit; version: UnitVersion }[]): UnitHistory {
  return { units: made.map((each) => each.unit), versions: made.map((each) => each.version) };
}

/**
 * GROUP ─ OFFICE (the group's petition office), DISC (its discipline office), EAST ─ EASTDESK (east's office), MINE, SHOP; WEST.
 * SASAC is the outside body that re-reviews.
 */
export function anOrganisation(): UnitHistory {
  return aHistory(
    aUnit('GROUP', { kind: 'GROUP', reviewAuthorityId: 'SASAC' as UnitId }),
    aUnit('SASAC', { kind: 'EXTERNAL' }),
    aUnit('OFFICE', { kind: 'OFFICE', ...at('GROUP') }),
    aUnit('DISC', { kind: 'OFFICE', ...at('GROUP') }),
    aUnit('EAST', { ...at('GROUP'), reviewAuthorityId: 'GROUP' as UnitId, reReviewAuthorityId: 'SASAC' as UnitId }),
    aUnit('EASTDESK', { kind: 'OFFICE', ...at('EAST') }),
    aUnit('MINE', { kind: 'DEPARTMENT', ...at('EAST') }),
    aUnit('SHOP', { kind: 'DEPARTMENT', ...at('MINE') }),
    aUnit('WEST', { ...at('GROUP') }),
  );
}

export function aPost(overrides: Partial<Post> & Pick<Post, 'role' | 'unitId'>): Post {
  return {
    postId: `${overrides.role}@${overrides.unitId}` as PostId,
    staffId: 'someone' as StaffId,
    validFrom: FOUNDED,
    validTo: undefined,
    ...overrides,
  };
}

function at(parent: string): { parentId: UnitId } {
  return { parentId: parent as UnitId };
}
