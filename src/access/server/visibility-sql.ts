import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PetitionVisibility } from '../domain/index.ts';

/**
 * `matchesVisibility` as a condition on the table `petition` under the name `p`, or another that is given.
 * Lists, counts, searches and reads by id all carry it, so that none shows what another hides.
 */
export function petitionIsVisible(visibility: PetitionVisibility, table = 'p'): RawBuilder<SqlBool> {
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
  const isReport = sql`(${column('is_sealed')} or ${column('class')} is not distinct from 'REPORT')`;
  const asReport = reportCondition(visibility, column);
  const reach = sql`((not ${isReport} and ${anyOf(ways)}) or (${isReport} and ${asReport}))`;
  return sql`(${reach} and ${isNotExcluded(visibility, column)})`;
}

type Column = (name: string) => RawBuilder<unknown>;

function partsOf({ personally, staffId, coHandlingUnitIds }: PetitionVisibility): RawBuilder<SqlBool> | undefined {
  const ways: RawBuilder<SqlBool>[] = [];
  if (personally) ways.push(sql`staff_id = ${staffId}::uuid`);
  if (coHandlingUnitIds.length > 0) ways.push(sql`unit_id = any(${[...coHandlingUnitIds]}::uuid[])`);
  return ways.length > 0 ? anyOf(ways) : undefined;
}

function reportCondition({ reportUnitIds }: PetitionVisibility, column: Column): RawBuilder<SqlBool> {
  if (reportUnitIds.length === 0) return sql`false`;
  const units = sql`any(${[...reportUnitIds]}::uuid[])`;
  return sql`(${column('petition_office_unit_id')} = ${units} or coalesce(${column('responsible_unit_id')} = ${units}, false))`;
}

function isNotExcluded({ staffId, lineUnitIds }: PetitionVisibility, column: Column): RawBuilder<SqlBool> {
  return sql`not exists (
    select from petition_exclusion
    where petition_exclusion.petition_id = ${column('petition_id')}
      and (petition_exclusion.staff_id = ${staffId ?? null}::uuid or petition_exclusion.unit_id = any(${[...lineUnitIds]}::uuid[])))`;
}

function anyOf(ways: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  if (ways.length === 0) return sql`false`;
  // A missing unit makes a comparison unknown; only what is surely true shows anything.
  return sql`coalesce(${sql.join(ways, sql` or `)}, false)`;
}
