import type { StaffId } from '../../organisation/domain/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';

export type EnrolmentLink = { readonly expiresAt: Instant } & (
  | { readonly purpose: 'FIRST_ADMINISTRATOR'; readonly staffId: undefined }
  | { readonly purpose: 'ENROL'; readonly staffId: StaffId }
);

/** Only a link that still works. */
export async function findLink(db: Reader, tokenHash: Buffer, now: Instant): Promise<EnrolmentLink | undefined> {
  const row = await db
    .selectFrom('enrolment_link')
    .select(['purpose', 'staff_id', 'expires_at'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && toLink(row);
}

/** Uses the link up; nothing when it has been used or is over, so that of two requests at once only one gets it. */
export async function useLink(tx: Transaction, tokenHash: Buffer, now: Instant): Promise<EnrolmentLink | undefined> {
  const row = await tx
    .updateTable('enrolment_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['purpose', 'staff_id', 'expires_at'])
    .executeTakeFirst();
  return row && toLink(row);
}

export async function insertLink(tx: Transaction, link: EnrolmentLink & { readonly tokenHash: Buffer; readonly createdAt: Instant }): Promise<void> {
  await tx
    .insertInto('enrolment_link')
    .values({ token_hash: link.tokenHash, purpose: link.purpose, staff_id: link.staffId ?? null, created_at: link.createdAt, expires_at: link.expiresAt })
    .execute();
}

/** Ends the earlier unused links of the person, or of the first administrator. */
export async function endLinks(tx: Transaction, staffId: StaffId | undefined, now: Instant): Promise<void> {
  const open = tx.updateTable('enrolment_link').set({ used_at: now }).where('used_at', 'is', null);
  await (staffId === undefined ? open.where('purpose', '=', 'FIRST_ADMINISTRATOR') : open.where('staff_id', '=', staffId)).execute();
}

function toLink(row: { purpose: string; staff_id: string | null; expires_at: Instant }): EnrolmentLink {
  const expiresAt = row.expires_at;
  // The table's check gives a staff member to ENROL and none to FIRST_ADMINISTRATOR.
  return row.staff_id === null ? { purpose: 'FIRST_ADMINISTRATOR', staffId: undefined, expiresAt } : { purpose: 'ENROL', staffId: row.staff_id as StaffId, expiresAt };
}
