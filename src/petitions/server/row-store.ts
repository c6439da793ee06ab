import { petitionNotFound } from '../../access/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { ListRow } from './petition-view.ts';

/** Throws `access.petition_not_found`. */
export async function getListRow(db: Reader, petitionId: string): Promise<ListRow> {
  const row = await db.selectFrom('petition').selectAll().where('petition_id', '=', petitionId).executeTakeFirst();
  if (!row) throw petitionNotFound();
  return row;
}
