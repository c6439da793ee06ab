import type { UnitId } from '../../../organisation/domain/index.ts';
import {
  addPost, addStaff, importThemes, importUnits, listStaff, type OrganisationActor, type OrganisationDeps, setPublicInformation,
} from '../../../organisation/server/index.ts';
import { addDays, dayInChina, startOfDayInChina } from '../../../platform/kernel/index.ts';
import { Random } from '../random.ts';
import { themeLines } from '../themes/index.ts';
import { loadDemoOrganisation, type DemoOrganisation } from './demo-organisation.ts';
import { inventDistinctNames, type PersonName } from './person-names.ts';
import { positionTable, type Position } from './position-table.ts';
import { describePublicInformation } from './public-information.ts';
import { unitTable } from './unit-table.ts';

const PROGRAM: OrganisationActor = { kind: 'cli' };
const REVIEWED_DAYS_AGO = 20;
/** Older than the oldest petition: whoever acts on it had the post by then. */
export const FOUNDED_DAYS_AGO = 3 * 365 + 60;

/** Units, people with their posts, themes and public information, made by the same use-cases as by hand; what is there stays. */
export async function createDemoOrganisation(deps: OrganisationDeps, { seed }: { readonly seed: number }): Promise<DemoOrganisation> {
  const today = dayInChina(deps.clock.now());
  const founded = startOfDayInChina(addDays(today, -FOUNDED_DAYS_AGO));
  const atFounding = { ...deps, clock: { now: () => founded } };
  await importUnits(atFounding, PROGRAM, unitTable);
  await importThemes(deps, PROGRAM, themeLines);
  const isUnstaffed = (await listStaff(deps.db.reader)).length === 0;
  if (isUnstaffed) await appointEverybody(atFounding, inventDistinctNames(new Random(seed, positionTable.length), positionTable.length));
  const organisation = await loadDemoOrganisation(deps);
  for (const { code, information } of describePublicInformation(addDays(today, -REVIEWED_DAYS_AGO))) {
    await setPublicInformation(deps, PROGRAM, organisation.unitId(code), information);
  }
  return organisation;
}

async function appointEverybody(deps: OrganisationDeps, names: readonly PersonName[]): Promise<void> {
  const { units } = await deps.units.history();
  const unitByCode = new Map(units.map((unit) => [unit.code, unit.unitId]));
  await deps.db.transaction(async (tx) => {
    for (const [index, position] of positionTable.entries()) {
      const { name, spelling } = names[index] ?? { name: '', spelling: '' };
      const staffId = await addStaff({ ...deps, tx }, PROGRAM, { username: spelling, displayName: name, locale: 'zh-CN', posts: [] });
      for (const post of postsOf(position, unitByCode)) await addPost({ ...deps, tx }, PROGRAM, staffId, post);
    }
  });
}

function postsOf(position: Position, unitByCode: ReadonlyMap<string, UnitId>) {
  return position.flatMap(([code, ...roles]) => {
    const unitId = unitByCode.get(code);
    return unitId === undefined ? [] : roles.map((role) => ({ unitId, role }));
  });
}
