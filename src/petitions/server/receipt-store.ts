import type { Reader } from '../../platform/db/index.ts';

/** The receipt that was given when the matter came in. */
export async function findReceipt(db: Reader, petitionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('submission')
    .select('receipt')
    .where('petition_id', '=', petitionId)
    .where('receipt', 'is not', null)
    .orderBy('submission_id')
    .executeTakeFirst();
  return row?.receipt ?? undefined;
}
