import { describePosts, type StaffActor } from '../../../access/domain/index.ts';
import { buildUnitTree } from '../../../organisation/domain/index.ts';
import { aHistory, aPost, aUnit } from '../../../organisation/domain/testing/index.ts';
import type { HeldRole, StaffId, UnitId } from '../../../petitions/domain/index.ts';
import { COMPANY, GROUP, id, OUTSIDE, SISTER, STAFF, unitFacts, WORKSHOP } from '../../../petitions/domain/testing/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import type { Clock } from '../../../platform/time/index.ts';
import type { TestSite, UnitRow } from './test-site.ts';

// Above the group and the body that reviews it stands one root in which nobody works.
const ROOT = id<UnitId>('unit', 9);
const CODES: ReadonlyMap<UnitId, string> = new Map([[ROOT, 'QXZ'], [GROUP, 'QXJT'], [COMPANY, 'QXGT'], [WORKSHOP, 'QXGT1'], [SISTER, 'QXKY'], [OUTSIDE, 'GZW']]);

/** The organisation of the lifecycle's own tests. */
export const WORLD_UNITS: readonly UnitRow[] = [
  { code: 'QXZ', kind: 'GROUP', name: '清溪控股' },
  { code: 'GZW', kind: 'COMPANY', name: '审查公司', parent_code: 'QXZ' },
  { code: 'QXJT', kind: 'GROUP', name: '清溪集团', parent_code: 'QXZ', review_authority_code: 'GZW' },
  { code: 'QXGT', kind: 'COMPANY', name: '清溪钢铁公司', parent_code: 'QXJT', review_authority_code: 'QXJT', re_review_authority_code: 'GZW' },
  { code: 'QXGT1', kind: 'DEPARTMENT', name: '炼钢厂', parent_code: 'QXGT' },
  { code: 'QXKY', kind: 'COMPANY', name: '清溪矿业公司', parent_code: 'QXJT', review_authority_code: 'QXJT', re_review_authority_code: 'GZW' },
];

export interface WorldPerson {
  readonly staffId: StaffId;
  readonly role: HeldRole['role'];
  readonly unitId: UnitId;
  readonly token: string;
  /** As access sees the person, in the ids of the model. */
  readonly actor: StaffActor;
}

/** The people and units of the model and those of the server, which differ in their ids alone. */
export interface RandomWorld {
  readonly clock: Clock;
  readonly people: readonly WorldPerson[];
  readonly facts: typeof unitFacts;
  toServer(text: string): string;
  toModel(text: string): string;
}

const tree = buildUnitTree(
  aHistory(aUnit(ROOT, { kind: 'GROUP' }), aUnit(GROUP, { kind: 'GROUP', parentId: ROOT }), aUnit(COMPANY, { kind: 'COMPANY', parentId: GROUP }), aUnit(SISTER, { kind: 'COMPANY', parentId: GROUP }), aUnit(WORKSHOP, { kind: 'DEPARTMENT', parentId: COMPANY }), aUnit(OUTSIDE, { kind: 'COMPANY', parentId: ROOT })),
  parsePlainDate('2026-03-10'),
);

// A unit has one head.
const PEOPLE = STAFF.filter(({ staffId, roles }) => !(roles[0]?.role === 'unitHead' && staffId.endsWith('2')));

export async function makeWorld(site: TestSite, clock: Clock): Promise<RandomWorld> {
  const ids = new Map<string, string>([...CODES].map(([unitId, code]) => [unitId, site.unitId(code)]));
  const people: WorldPerson[] = [];
  for (const { staffId, roles } of PEOPLE) {
    const [held] = roles;
    if (!held) continue;
    const { token, staffId: real } = await site.appoint([held.role], CODES.get(held.unitId) ?? '');
    ids.set(staffId, real);
    const posts = describePosts([aPost({ role: held.role, unitId: held.unitId })], tree);
    people.push({ staffId, role: held.role, unitId: held.unitId, token, actor: { kind: 'staff', staffId, username: 'x', displayName: 'x', locale: 'en', posts, proof: { kind: 'token', tokenId: 'x' } } });
  }
  const back = new Map([...ids].map(([model, real]) => [real, model]));
  const of = (who: StaffId) => people.filter((person) => person.staffId === who);
  return {
    clock,
    people,
    facts: {
      ...unitFacts,
      // In this world it is one of the units in which people work.
      isOutside: () => false,
      ancestorsOf: (unit) => (unit === ROOT ? [] : [...unitFacts.ancestorsOf(unit), ROOT]),
      headOf: (unit) => people.find((person) => person.unitId === unit && person.role === 'unitHead')?.staffId ?? null,
      unitsOf: (staff) => of(staff).map(({ unitId }) => unitId),
      unitsHeadedBy: (staff) => of(staff).filter(({ role }) => role === 'unitHead').map(({ unitId }) => unitId),
      rolesOf: (staff) => of(staff).map(({ role, unitId }) => ({ role, unitId })),
    },
    toServer: (text) => replaceIds(text, ids),
    toModel: (text) => replaceIds(text, back),
  };
}

function replaceIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (each) => ids.get(each) ?? each);
}
