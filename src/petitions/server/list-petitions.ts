import { sql } from 'kysely';
import { z } from 'zod';
import { reachOf, type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import { subtreeOf } from '../../organisation/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { addDays, AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { PetitionPage, PetitionQuery } from '../contract.ts';
import type { UnitId } from '../domain/index.ts';
import { onDeskOf } from './desk-work.ts';
import { type Among, amongUnits, findPage } from './find-rows.ts';
import { type Moment, readMoment } from './load-petition.ts';
import type { Condition } from './page-cut.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { type ListRow, presentRow } from './petition-view.ts';

const WEEK_IN_DAYS = 7;

/** What the actor may see, filtered and in pages. Throws `petitions.bad_cursor`. */
export async function listPetitions(deps: PetitionDeps, staff: StaffActor, query: PetitionQuery): Promise<PetitionPage> {
  const db = deps.db.reader;
  const moment = await readMoment(deps);
  const themes = query.theme ? await listThemeIdsWithin(db, query.theme) : undefined;
  const visibility = visibleTo(staff, 'petition.list');
  const where = [petitionIsVisible(visibility), ...conditionsOf(query, { ...moment, themes })];
  const order = orderOf(query);
  const sought = { where, among: amongOf(staff, query, moment), words: query.text || undefined, reach: reachOf(visibility) };
  const after = query.cursor ? order.after(readCursor(query.cursor)) : undefined;
  const { rows, count } = await findPage(db, sought, { by: order.by, isByReceipt: order.isByReceipt, limit: query.limit + 1, after });
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  await deps.reads.recordRead({
    actor: { kind: 'staff', staffId: staff.staffId },
    action: 'petition.list',
    objectKind: 'petitionList',
    objectId: query.mine ? 'desk' : 'list',
    detail: { shown: shown.length },
  });
  return {
    items: shown.map((row) => presentRow(row, moment.organisation)),
    nextCursor: last ? writeCursor([order.valueOf(last), last.petition_id]) : null,
    count,
  };
}

interface Surroundings extends Moment {
  readonly themes: readonly string[] | undefined;
}

function conditionsOf(query: PetitionQuery, { today, themes }: Surroundings): readonly Condition[] {
  const conditions: Condition[] = [];
  const add = <Value>(value: Value | undefined, condition: (value: Value) => Condition): void => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(query.state, (state) => sql`p.state = ${state}`);
  add(query.channel, (channel) => sql`p.channel = ${channel}`);
  add(query.clock, (clock) => sql`p.next_clock = ${clock}`);
  add(themes, isOneOfThemes);
  add(query.due, (due) => dueBy(due, today));
  if (query.mine || query.open || query.sort === 'due') conditions.push(sql`p.closed_on is null`);
  return conditions;
}

function amongOf(staff: StaffActor, query: PetitionQuery, { organisation }: Moment): readonly Among[] {
  return [...(query.mine ? [onDeskOf(staff)] : []), ...(query.unit ? [amongUnits(subtreeOf(organisation.tree, query.unit as UnitId))] : [])];
}

// Of a single theme the index has the rows in the order of the list.
function isOneOfThemes(themes: readonly string[]): Condition {
  return themes.length === 1 ? sql`p.theme_id = ${themes[0]}::uuid` : sql`p.theme_id = any(${[...themes]}::uuid[])`;
}

/** By their ids and not by a query within the query, so that the planner knows how many matters they have. */
async function listThemeIdsWithin(db: Reader, theme: string): Promise<readonly string[]> {
  const below = await sql<{ theme_id: string }>`
    with recursive below as (select theme_id from theme where theme_id = ${theme} union all select t.theme_id from theme t join below on t.parent_id = below.theme_id)
    select theme_id from below`.execute(db);
  return below.rows.map((row) => row.theme_id);
}

function dueBy(due: 'OVERDUE' | 'TODAY' | 'WEEK', today: PlainDate): Condition {
  if (due === 'OVERDUE') return sql`p.closed_on is null and p.next_statutory_due_on < ${today}`;
  const until = due === 'TODAY' ? today : addDays(today, WEEK_IN_DAYS);
  return sql`p.closed_on is null and p.next_safe_due_on <= ${until}`;
}

interface Order {
  readonly by: Condition;
  readonly isByReceipt: boolean;
  readonly after: (cursor: Cursor) => Condition;
  readonly valueOf: (row: ListRow) => string;
}

// What has no clock stands last; a day that never comes keeps it in one order with the others.
const NEVER = '9999-12-31';

function orderOf(query: PetitionQuery): Order {
  if (query.mine || query.sort === 'due') {
    return {
      by: sql`p.next_safe_due_on nulls last, p.petition_id`,
      isByReceipt: false,
      after: ([day, id]) =>
        day === NEVER
          ? sql`p.next_safe_due_on is null and p.petition_id > ${id}::uuid`
          : sql`((p.next_safe_due_on, p.petition_id) > (${day}::date, ${id}::uuid) or p.next_safe_due_on is null)`,
      valueOf: (row) => row.next_safe_due_on ?? NEVER,
    };
  }
  return {
    by: sql`p.received_on desc, p.petition_id desc`,
    isByReceipt: true,
    after: ([day, id]) => sql`(p.received_on, p.petition_id) < (${day}::date, ${id}::uuid)`,
    valueOf: (row) => row.received_on,
  };
}

const Cursor = z.tuple([z.iso.date(), z.uuid()]);
type Cursor = z.infer<typeof Cursor>;

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('invalid', 'petitions.bad_cursor', {}, { cause });
  }
}
