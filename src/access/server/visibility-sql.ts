import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PetitionVisibility } from '../domain/index.ts';

/**
 * `matchesVisibility` as a condition on the table `petition` under the name `p`, or another that is given.
 * Lists, counts, searches and reads by id all carry it, so that none shows what another hides.
 */
export function petitionIsVisible(visibility: PetitionVisibility, table = 'p'): RawBuilder<SqlBool> {
  const { also = [] } = visibility;
  return also.length === 0 ? isVisibleInOne(visibility, table) : sql`(${anyOf([visibility, ...also].map((each) => isVisibleInOne(each, table)))})`;
}

function isVisibleInOne(visibility: PetitionVisibility, table: string): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const ways: RawBuilder<SqlBool>[] = [];
  const addUnits = (name: string, unitIds: readonly string[]) => {
    if (unitIds.length > 0) ways.push(sql`${column(name)} = any(${[...unitIds]}::uuid[])`);
  };
  if (visibility.personally) ways.push(sql`${column('handler_id')} = ${visibility.staffId}::uuid`);
  addUnits('petition_office_unit_id', visibility.officeUnitIds);
  addUnits('responsible_unit_id', visibility.responsibleUnitIds);
  addUnits('review_unit_id', visibility.reviewUnitIds);
  const parts = partsOf(visibility);
  // An array and no join, so that the planner can use the indexes of all the ways together.
  if (parts) ways.push(sql`${column('petition_id')} = any(array(select petition_id from petition_part where ${parts}))`);
  return sql`(${reachOf(ways, visibility, column)} and ${isNotExcluded(visibility, column)})`;
}

/**
 * No `coalesce` and no needless branch: the planner joins indexes only below a plain `or`. A missing unit makes a comparison
 * unknown, which a condition counts as false; nothing here is negated but what is never unknown.
 */
function reachOf(ways: readonly RawBuilder<SqlBool>[], { reportUnitIds }: PetitionVisibility, column: Column): RawBuilder<SqlBool> {
  const isReport = sql<SqlBool>`(${column('is_sealed')} or ${column('class')} is not distinct from 'REPORT')`;
  const branches: RawBuilder<SqlBool>[] = [];
  if (ways.length > 0) branches.push(sql`(not ${isReport} and (${anyOf(ways)}))`);
  if (reportUnitIds.length > 0) {
    const units = sql`any(${[...reportUnitIds]}::uuid[])`;
    branches.push(sql`(${isReport} and (${column('petition_office_unit_id')} = ${units} or ${column('responsible_unit_id')} = ${units}))`);
  }
  return branches.length === 0 ? sql`false` : sql`(${anyOf(branches)})`;
}

type Column = (name: string) => RawBuilder<unknown>;

function partsOf({ personally, staffId, coHandlingUnitIds, passingUnitIds }: PetitionVisibility): RawBuilder<SqlBool> | undefined {
  const ways: RawBuilder<SqlBool>[] = [];
  if (personally) ways.push(sql`staff_id = ${staffId}::uuid`);
  if (coHandlingUnitIds.length > 0) ways.push(sql`(unit_id = any(${[...coHandlingUnitIds]}::uuid[]) and part = 'CO_HANDLING')`);
  if (passingUnitIds.length > 0) ways.push(sql`(unit_id = any(${[...passingUnitIds]}::uuid[]) and part = 'PASSED_ON')`);
  return ways.length > 0 ? anyOf(ways) : undefined;
}

function isNotExcluded({ staffId, principalId, lineUnitIds }: PetitionVisibility, column: Column): RawBuilder<SqlBool> {
  return sql`not exists (
    select from petition_exclusion
    where petition_exclusion.petition_id = ${column('petition_id')}
      and (petition_exclusion.staff_id = any(${[staffId, principalId].filter((id) => id !== undefined)}::uuid[]) or petition_exclusion.unit_id = any(${[...lineUnitIds]}::uuid[])))`;
}

function anyOf(ways: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql`${sql.join(ways, sql` or `)}`;
}
