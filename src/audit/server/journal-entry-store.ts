import { CompiledQuery, sql, type RawBuilder } from 'kysely';
import { makeId } from '../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import { parseExactJson, type EntryPosition, type JournalBound, type JournalEntry, type JournalEntryInput } from '../domain/index.ts';

const PAGE_SIZE = 5000;

const COLUMNS = 'entry_id, actor_kind, actor_id, action, object_kind, object_id, petition_id, purpose, detail';
// The epoch and the time are the database's own; so is the transaction, which the column takes by default.
const INSERT = `insert into journal_entry (${COLUMNS}, epoch, recorded_at)`;
const OF_THE_DATABASE = '(select journal_epoch from installation), statement_timestamp()';
const INSERT_ONE = `${INSERT} values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${OF_THE_DATABASE})`;
const INSERT_MANY = `${INSERT} select ${COLUMNS}, ${OF_THE_DATABASE} from jsonb_to_recordset($1::jsonb) as given (
  entry_id uuid, actor_kind text, actor_id uuid, action text, object_kind text, object_id text, petition_id uuid, purpose text, detail jsonb)`;

/** One statement, whatever their number. Its text is fixed: every write pays for it, and composing it would cost a fifth of it. */
export async function insertEntries(tx: Transaction, entries: readonly JournalEntryInput[]): Promise<void> {
  const rows = entries.map(toRow);
  const [first] = rows;
  const isOne = first !== undefined && rows.length === 1;
  await tx.executeQuery(isOne ? CompiledQuery.raw(INSERT_ONE, Object.values(first)) : CompiledQuery.raw(INSERT_MANY, [JSON.stringify(rows)]));
}

// In the order of COLUMNS.
function toRow({ actor, ...entry }: JournalEntryInput) {
  return {
    entry_id: makeId(),
    actor_kind: actor.kind,
    actor_id: actor.kind === 'staff' ? actor.staffId : (actor.id ?? null),
    action: entry.action,
    object_kind: entry.objectKind,
    object_id: entry.objectId,
    petition_id: entry.petitionId ?? null,
    purpose: entry.purpose ?? null,
    detail: entry.detail ?? {},
  };
}

export interface EntryRange {
  readonly from?: JournalBound;
  readonly before?: JournalBound;
}

/** The range as further conditions on journal_entry. */
export function within({ from, before }: EntryRange): RawBuilder<unknown> {
  const lower = from ? sql`and (epoch, xid) >= (${from.epoch}::integer, ${from.xid}::xid8)` : sql``;
  const upper = before ? sql`and (epoch, xid) < (${before.epoch}::integer, ${before.xid}::xid8)` : sql``;
  return sql`${lower} ${upper}`;
}

/** Entries in the order of the journal, a page at a time. */
export async function* streamEntries(reader: Reader, range: EntryRange): AsyncGenerator<JournalEntry> {
  let behind = sql``;
  for (;;) {
    const page = await selectEntries(reader, sql`where true ${within(range)} ${behind} order by epoch, journal_entry.xid, entry_id limit ${PAGE_SIZE}`);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return;
    behind = sql`and (epoch, xid, entry_id) > ${positionOf(last)}`;
  }
}

export interface EntryFilter {
  readonly entryId?: string | undefined;
  readonly petitionId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly recordedFrom?: string | undefined;
  readonly recordedBefore?: string | undefined;
}

/** Newest first, beginning behind `after`. */
export function listEntries(reader: Reader, filter: EntryFilter, after: EntryPosition | undefined, limit: number): Promise<JournalEntry[]> {
  const conditions = [
    sql`true`,
    filter.entryId && sql`entry_id = ${filter.entryId}::uuid`,
    filter.petitionId && sql`petition_id = ${filter.petitionId}::uuid`,
    filter.actorId && sql`actor_id = ${filter.actorId}::uuid`,
    filter.action && sql`action = ${filter.action}`,
    filter.recordedFrom && sql`recorded_at >= ${filter.recordedFrom}::timestamptz`,
    filter.recordedBefore && sql`recorded_at < ${filter.recordedBefore}::timestamptz`,
    after && sql`(epoch, xid, entry_id) < ${positionOf(after)}`,
  ];
  const where = sql.join(conditions.filter((each) => typeof each === 'object'), sql` and `);
  return selectEntries(reader, sql`where ${where} order by epoch desc, journal_entry.xid desc, entry_id desc limit ${limit}`);
}

/** Of one matter, oldest first, beginning behind `after`. */
export function listEntriesOfMatter(reader: Reader, petitionId: string, after: EntryPosition | undefined, limit: number): Promise<JournalEntry[]> {
  const behind = after ? sql`and (epoch, xid, entry_id) > ${positionOf(after)}` : sql``;
  return selectEntries(reader, sql`where petition_id = ${petitionId}::uuid ${behind} order by epoch, journal_entry.xid, entry_id limit ${limit}`);
}

function positionOf({ epoch, xid, entryId }: EntryPosition): RawBuilder<unknown> {
  return sql`(${epoch}::integer, ${xid}::xid8, ${entryId}::uuid)`;
}

interface EntryRow extends Omit<JournalEntry, 'recordedAt' | 'detail'> {
  readonly recordedAtText: string;
  readonly detailText: string;
}

// In `rest`, a bare `xid` behind `order by` would mean the text of the output column.
async function selectEntries(reader: Reader, rest: RawBuilder<unknown>): Promise<JournalEntry[]> {
  const { rows } = await sql<EntryRow>`
    select entry_id as "entryId", epoch, xid::text as xid, recorded_at::text as "recordedAtText", actor_kind as "actorKind", actor_id as "actorId", action,
      object_kind as "objectKind", object_id as "objectId", petition_id as "petitionId", purpose, detail::text as "detailText"
    from journal_entry ${rest}`.execute(reader);
  return rows.map(({ recordedAtText, detailText, ...entry }) => ({
    ...entry,
    recordedAt: toMicroseconds(recordedAtText),
    // What JSON cannot carry exactly was not written by this program; as text it hashes to something else, and so it is found.
    detail: parseExactJson(detailText) ?? detailText,
  }));
}

/** `2026-10-01 15:40:00.12+00` → `2026-10-01T15:40:00.120000Z`; any other text (infinity, years before Christ) stays as it is. */
export function toMicroseconds(text: string): string {
  const [, day, time, fraction = ''] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text) ?? [];
  return day === undefined ? text : `${day}T${time}.${fraction.padEnd(6, '0')}Z`;
}
