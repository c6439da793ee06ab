import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';
import type { Absence, Delegation, PostId, StaffId } from '../domain/index.ts';

/** Those that have not ended at the moment; they may begin later. */
export async function listDelegations(db: Reader, now: Instant): Promise<readonly Delegation[]> {
  const rows = await db.selectFrom('delegation').selectAll().where('until_at', '>', now).where('revoked_at', 'is', null).orderBy('from_at').orderBy('delegation_id').execute();
  return rows.map(toDelegation);
}

/** Whether anything at all was handed to this person that has not ended; asked with every request, so it reads one row of an index. */
export async function hasDelegations(db: Reader, staffId: StaffId, now: Instant): Promise<boolean> {
  const row = await db.selectFrom('delegation').select('delegation_id').where('to_staff_id', '=', staffId).where('until_at', '>', now).where('revoked_at', 'is', null).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function findDelegation(db: Reader, delegationId: string): Promise<Delegation | undefined> {
  const row = await db.selectFrom('delegation').selectAll().where('delegation_id', '=', delegationId).executeTakeFirst();
  return row && toDelegation(row);
}

export async function insertDelegation(tx: Transaction, delegation: Delegation, made: { readonly at: Instant; readonly by: string }): Promise<void> {
  const { delegationId, postId, fromStaffId, toStaffId, fromAt, untilAt, mayPassOn } = delegation;
  await tx
    .insertInto('delegation')
    .values({
      delegation_id: delegationId, post_id: postId, from_staff_id: fromStaffId, to_staff_id: toStaffId, from_at: fromAt, until_at: untilAt, may_pass_on: mayPassOn, made_at: made.at,
      made_by: made.by,
    })
    .execute();
}

export async function saveRevoked(tx: Transaction, delegationId: string, at: Instant): Promise<void> {
  await tx.updateTable('delegation').set({ revoked_at: at }).where('delegation_id', '=', delegationId).execute();
}

export async function listAbsences(db: Reader, now: Instant): Promise<readonly Absence[]> {
  const rows = await db.selectFrom('absence').selectAll().where('until_at', '>', now).orderBy('from_at').orderBy('absence_id').execute();
  return rows.map((row) => ({ absenceId: row.absence_id, staffId: row.staff_id as StaffId, fromAt: row.from_at, untilAt: row.until_at }));
}

export async function insertAbsence(tx: Transaction, absence: Absence, recorded: { readonly at: Instant; readonly by: string }): Promise<void> {
  await tx
    .insertInto('absence')
    .values({ absence_id: absence.absenceId, staff_id: absence.staffId, from_at: absence.fromAt, until_at: absence.untilAt, recorded_at: recorded.at, recorded_by: recorded.by })
    .execute();
}

/** One that has not begun goes; one that runs ends now. */
export async function endAbsence(tx: Transaction, { absenceId, fromAt }: Absence, now: Instant): Promise<void> {
  if (fromAt < now) await tx.updateTable('absence').set({ until_at: now }).where('absence_id', '=', absenceId).execute();
  else await tx.deleteFrom('absence').where('absence_id', '=', absenceId).execute();
}

interface DelegationRow {
  readonly delegation_id: string;
  readonly post_id: string;
  readonly from_staff_id: string;
  readonly to_staff_id: string;
  readonly from_at: Instant;
  readonly until_at: Instant;
  readonly may_pass_on: boolean;
  readonly revoked_at: Instant | null;
}

function toDelegation(row: DelegationRow): Delegation {
  return {
    delegationId: row.delegation_id, postId: row.post_id as PostId, fromStaffId: row.from_staff_id as StaffId, toStaffId: row.to_staff_id as StaffId, fromAt: row.from_at,
    untilAt: row.until_at, mayPassOn: row.may_pass_on, revokedAt: row.revoked_at ?? undefined,
  };
}
