import { sql } from 'kysely';
import type { PostTable, Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { Post, PostId, Role, StaffId, UnitId } from '../domain/index.ts';

export interface Staff {
  readonly staffId: StaffId;
  readonly username: string;
  readonly displayName: string;
  readonly email: string | undefined;
  readonly locale: 'zh-CN' | 'en';
  readonly disabledAt: Instant | undefined;
}

export async function findStaff(db: Reader, staffId: StaffId): Promise<Staff | undefined> {
  const row = await selectStaff(db).where('staff_id', '=', staffId).executeTakeFirst();
  return row && toStaff(row);
}

export async function findStaffByUsername(db: Reader, username: string): Promise<Staff | undefined> {
  const row = await selectStaff(db).where('username', '=', username).executeTakeFirst();
  return row && toStaff(row);
}

export async function listStaff(db: Reader): Promise<readonly Staff[]> {
  const rows = await selectStaff(db).orderBy('username').execute();
  return rows.map(toStaff);
}

export async function insertStaff(tx: Transaction, staff: Omit<Staff, 'disabledAt'>, createdAt: Instant): Promise<void> {
  await tx
    .insertInto('staff')
    .values({
      staff_id: staff.staffId,
      username: staff.username,
      display_name: staff.displayName,
      email: staff.email ?? null,
      locale: staff.locale,
      created_at: createdAt,
    })
    .execute();
}

export async function saveDisabled(tx: Transaction, staffId: StaffId, disabledAt: Instant | undefined): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ disabled_at: disabledAt ?? null })
    .where('staff_id', '=', staffId)
    .execute();
}

/** Until the end of the transaction nobody else gives this person a post, so that two halves of a conflict cannot both slip in. */
export async function lockStaff(tx: Transaction, staffId: StaffId): Promise<Staff | undefined> {
  const row = await selectStaff(tx).where('staff_id', '=', staffId).forUpdate().executeTakeFirst();
  return row && toStaff(row);
}

/** Without `staffId` the posts of everybody. */
export async function listPosts(db: Reader, staffId?: StaffId): Promise<readonly Post[]> {
  const query = db.selectFrom('post').selectAll().orderBy('valid_from').orderBy('post_id');
  const rows = await (staffId === undefined ? query : query.where('staff_id', '=', staffId)).execute();
  return rows.map(toPost);
}

/** Who holds the role in the unit on that day. */
export async function listHolders(db: Reader, place: { unitIds: readonly UnitId[]; roles: readonly Role[] }, day: PlainDate): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('staff', 'staff.staff_id', 'post.staff_id')
    .selectAll('post')
    .where('post.unit_id', '=', sql<string>`any(${[...place.unitIds]}::uuid[])`)
    .where('post.role', 'in', place.roles)
    .where('post.valid_from', '<=', day)
    .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>', day)]))
    .where('staff.disabled_at', 'is', null)
    .orderBy('post.post_id')
    .execute();
  return rows.map(toPost);
}

export async function insertPost(tx: Transaction, post: Post): Promise<void> {
  await tx
    .insertInto('post')
    .values({
      post_id: post.postId,
      staff_id: post.staffId,
      unit_id: post.unitId,
      role: post.role,
      valid_from: post.validFrom,
      valid_to: post.validTo ?? null,
    })
    .execute();
}

export async function savePostEnd(tx: Transaction, postId: PostId, validTo: PlainDate): Promise<void> {
  await tx.updateTable('post').set({ valid_to: validTo }).where('post_id', '=', postId).execute();
}

export function toPost(row: PostTable): Post {
  // The table's check holds the role to the known words.
  return {
    postId: row.post_id as PostId,
    staffId: row.staff_id as StaffId,
    unitId: row.unit_id as UnitId,
    role: row.role as Role,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
  };
}

function selectStaff(db: Reader) {
  return db.selectFrom('staff').select(['staff_id', 'username', 'display_name', 'email', 'locale', 'disabled_at']);
}

interface StaffRow {
  readonly staff_id: string;
  readonly username: string;
  readonly display_name: string;
  readonly email: string | null;
  readonly locale: string;
  readonly disabled_at: Instant | null;
}

function toStaff(row: StaffRow): Staff {
  return {
    staffId: row.staff_id as StaffId,
    username: row.username,
    displayName: row.display_name,
    email: row.email ?? undefined,
    locale: row.locale === 'en' ? 'en' : 'zh-CN',
    disabledAt: row.disabled_at ?? undefined,
  };
}
