import { type RawBuilder, sql } from 'kysely';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';

export interface WaitingRow {
  readonly awaits: string;
  readonly handler_id: string | null;
  readonly petition_office_unit_id: string;
  readonly responsible_unit_id: string | null;
  readonly review_unit_id: string | null;
  readonly count: number;
  readonly petition_ids: readonly string[];
  readonly numbers: readonly string[];
}

/** Open matters by what they wait for and in whose hands, with the five that are due first. */
export async function listWaiting(db: Reader, visible: RawBuilder<unknown>): Promise<readonly WaitingRow[]> {
  const found = await sql<WaitingRow>`
    select p.awaits, p.handler_id, p.petition_office_unit_id, p.responsible_unit_id, p.review_unit_id, count(*)::int as count,
      (array_agg(p.petition_id::text order by p.next_safe_due_on nulls last, p.petition_id))[1:5] as petition_ids,
      (array_agg(p.number order by p.next_safe_due_on nulls last, p.petition_id))[1:5] as numbers
    from petition p where p.closed_on is null and p.awaits is not null and not p.is_sealed and ${visible}
    group by p.awaits, p.handler_id, p.petition_office_unit_id, p.responsible_unit_id, p.review_unit_id`.execute(db);
  return found.rows;
}

export async function listNotices(db: Reader): Promise<readonly { unitId: string; awaits: string; firstSeenAt: Instant }[]> {
  const rows = await db.selectFrom('unowned_notice').selectAll().execute();
  return rows.map((row) => ({ unitId: row.unit_id, awaits: row.awaits, firstSeenAt: row.first_seen_at }));
}

/** False when another run was first. */
export async function claimNotice(tx: Transaction, notice: { readonly unitId: string; readonly awaits: string; readonly now: Instant }): Promise<boolean> {
  const claimed = await tx
    .insertInto('unowned_notice').values({ unit_id: notice.unitId, awaits: notice.awaits, first_seen_at: notice.now, noticed_at: notice.now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function removeNotice(tx: Transaction, { unitId, awaits }: { readonly unitId: string; readonly awaits: string }): Promise<void> {
  await tx.deleteFrom('unowned_notice').where('unit_id', '=', unitId).where('awaits', '=', awaits).execute();
}
