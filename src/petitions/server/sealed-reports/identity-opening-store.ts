import type { Reader, Transaction } from '../../../platform/db/index.ts';
import type { Instant } from '../../../platform/kernel/index.ts';

export interface IdentityOpening {
  readonly openingId: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly purpose: Buffer;
  readonly hours: number;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly approved: boolean | null;
  readonly decisionReason: Buffer | null;
  readonly expiresAt: Instant | null;
  readonly firstOpenedAt: Instant | null;
}

export async function listIdentityOpenings(db: Reader, petitionId: string): Promise<readonly IdentityOpening[]> {
  const rows = await db.selectFrom('identity_opening').selectAll().where('petition_id', '=', petitionId).orderBy('requested_at').orderBy('opening_id').execute();
  return rows.map((row) => ({
    openingId: row.opening_id, requestedBy: row.requested_by, requestedAt: row.requested_at, purpose: row.purpose, hours: row.hours, decidedBy: row.decided_by,
    decidedAt: row.decided_at, approved: row.approved, decisionReason: row.decision_reason, expiresAt: row.expires_at, firstOpenedAt: row.first_opened_at,
  }));
}

export async function insertIdentityOpening(tx: Transaction, petitionId: string, opening: Pick<IdentityOpening, 'openingId' | 'requestedBy' | 'requestedAt' | 'purpose' | 'hours'>): Promise<void> {
  await tx
    .insertInto('identity_opening')
    .values({
      petition_id: petitionId, opening_id: opening.openingId, requested_by: opening.requestedBy, requested_at: opening.requestedAt, purpose: opening.purpose, hours: opening.hours,
    })
    .execute();
}

export interface Decided {
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly approved: boolean;
  readonly decisionReason: Buffer;
  readonly expiresAt: Instant | null;
}

/** False when somebody has decided meanwhile. */
export async function saveDecision(tx: Transaction, petitionId: string, openingId: string, decided: Decided): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity_opening')
    .set({ decided_by: decided.decidedBy, decided_at: decided.decidedAt, approved: decided.approved, decision_reason: decided.decisionReason, expires_at: decided.expiresAt })
    .where('petition_id', '=', petitionId)
    .where('opening_id', '=', openingId)
    .where('decided_by', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function saveFirstOpened(tx: Transaction, petitionId: string, openingId: string, at: Instant): Promise<void> {
  await tx.updateTable('identity_opening').set({ first_opened_at: at }).where('petition_id', '=', petitionId).where('opening_id', '=', openingId).where('first_opened_at', 'is', null).execute();
}
