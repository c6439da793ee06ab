import { z } from 'zod';
import type { KeyRing } from '../../../platform/crypto/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Instant } from '../../../platform/kernel/index.ts';

export interface Supplement {
  readonly receivedAt: Instant;
  readonly text: string;
}

const Raw = z.object({ text: z.string() });

/** What petitioners added to a matter in writing, in its order. */
export async function listSupplements(db: Reader, keys: KeyRing, petitionId: string): Promise<readonly Supplement[]> {
  const rows = await db
    .selectFrom('submission')
    .select(['submission_id', 'received_at', 'raw'])
    .where('petition_id', '=', petitionId)
    .where('form_version', '=', 'supplement-1')
    .orderBy('received_at')
    .orderBy('submission_id')
    .execute();
  return rows.flatMap((row) => (row.raw === null ? [] : [{ receivedAt: row.received_at, text: Raw.parse(JSON.parse(keys.decryptText(row.raw, `submission/${row.submission_id}`))).text }]));
}
