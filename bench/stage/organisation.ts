import { createTokenFor } from '../../src/access/server/index.ts';
import type { Role, StaffId, ThemeId, UnitId } from '../../src/organisation/domain/index.ts';
import { addStaff, importThemes, importUnits, listThemes, loadUnitHistory } from '../../src/organisation/server/index.ts';
import type { Parts } from '../../src/apps/server/index.ts';
import { aName } from './words.ts';
import { createChance } from './chance.ts';

export interface Person {
  readonly staffId: StaffId;
  readonly unitId: UnitId;
  readonly role: Role;
}

/** A group with eight companies, as many staff as they need, and who of them the measurements speak for. */
export interface Organisation {
  readonly group: UnitId;
  readonly companies: readonly [UnitId, ...UnitId[]];
  readonly codes: readonly string[];
  readonly themes: readonly [ThemeId, ...ThemeId[]];
  readonly people: readonly Person[];
  /** Bearer tokens of the people of the first company and of the group, by role. */
  readonly tokens: ReadonlyMap<Role, string>;
}

const OPERATOR = { kind: 'cli' } as const;
const COMPANIES = 8;
const HANDLERS = 4;
const COMPANY_ROLES: readonly Role[] = ['registrar', 'screener', 'legalReviewer', 'signer', 'unitHead', 'serviceClerk', ...Array.from({ length: HANDLERS }, () => 'handler' as const)];
const GROUP_ROLES: readonly Role[] = ['officeHead', 'supervisor', 'reviewer', 'administrator', 'auditor'];
const THEMES = ['劳动/工资', '劳动/工伤', '住房/维修', '住房/供暖', '社保/补缴', '城建/道路', '环保/噪声', '物业/收费'];

export async function createOrganisation({ petitions: deps }: Parts): Promise<Organisation> {
  const codes = Array.from({ length: COMPANIES }, (_, index) => `QXC${index + 1}`);
  await importUnits(deps, OPERATOR, [
    { code: 'GZW', kind: 'EXTERNAL', name: '市国资委' },
    { code: 'QXJT', kind: 'GROUP', name: '清溪集团' },
    ...codes.map((code, index) => ({
      code, kind: 'COMPANY' as const, name: `清溪第${index + 1}公司`, parent_code: 'QXJT', review_authority_code: 'QXJT', re_review_authority_code: 'GZW',
    })),
  ]);
  await importThemes(deps, OPERATOR, THEMES.map((path) => ({ path: path.split('/') })));
  const themes = (await listThemes(deps.db.reader)).filter((theme) => theme.parentId !== undefined).map((theme) => theme.themeId);
  const { units } = await loadUnitHistory(deps.db.reader);
  const idOf = (code: string): UnitId => getOne(units.filter((unit) => unit.code === code)).unitId;
  const [group, companies] = [idOf('QXJT'), codes.map(idOf)];
  const wanted = [...GROUP_ROLES.map((role) => ({ unitId: group, role })), ...companies.flatMap((unitId) => COMPANY_ROLES.map((role) => ({ unitId, role })))];
  const { people, names } = await appoint(deps, wanted);
  const tokens = new Map<Role, string>();
  for (const [index, { role }] of people.entries()) {
    if (tokens.has(role)) continue;
    tokens.set(role, (await createTokenFor(deps, OPERATOR, names[index] ?? '', { label: 'bench', validForDays: 30 })).token);
  }
  return { group, companies: atLeastOne(companies), codes, themes: atLeastOne(themes), people, tokens };
}

async function appoint(deps: Parts['petitions'], wanted: readonly Omit<Person, 'staffId'>[]): Promise<{ people: readonly Person[]; names: readonly string[] }> {
  const chance = createChance(1);
  return deps.db.transaction(async (tx) => {
    const people: Person[] = [];
    const names: string[] = [];
    for (const { unitId, role } of wanted) {
      const username = `${role.toLowerCase()}-${people.length}`;
      const staffId = await addStaff({ ...deps, tx }, OPERATOR, { username, displayName: aName(chance), locale: 'zh-CN', posts: [{ unitId, role }] });
      people.push({ staffId, unitId, role });
      names.push(username);
    }
    return { people, names };
  });
}

export function getOne<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('nothing was found where the measurement needs something');
  return item;
}

export function atLeastOne<Item>(items: readonly Item[]): readonly [Item, ...Item[]] {
  return [getOne(items), ...items.slice(1)];
}

export function tokenOf({ tokens }: Organisation, role: Role): string {
  return getOne([tokens.get(role) ?? []].flat());
}
