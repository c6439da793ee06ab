import { sql } from 'kysely';
import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import { bulkInsert, type Reader, type Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { Cause, Occasion } from '../domain/index.ts';

export type ProposalStatus = 'OPEN' | 'ACCEPTED' | 'DISMISSED' | 'LAPSED';

export interface KnownProposal {
  readonly petitionId: string;
  readonly proposalId: string;
  readonly cause: Cause;
  readonly occasion: string;
  readonly status: ProposalStatus;
}

export async function listProposalsOf(db: Reader, petitionIds: readonly string[]): Promise<readonly KnownProposal[]> {
  if (petitionIds.length === 0) return [];
  const rows = await db
    .selectFrom('supervision_proposal').select(['petition_id', 'proposal_id', 'cause', 'occasion', 'status']).where('petition_id', 'in', [...petitionIds]).execute();
  // The checks of the table hold what the types say.
  return rows.map((row) => ({ petitionId: row.petition_id, proposalId: row.proposal_id, cause: row.cause as Cause, occasion: row.occasion, status: row.status as ProposalStatus }));
}

export async function listMattersWithOpenProposals(db: Reader, page: { readonly after: string | undefined; readonly limit: number }): Promise<readonly string[]> {
  const rows = await sql<{ petition_id: string }>`
    select distinct petition_id from supervision_proposal where status = 'OPEN' and petition_id > ${page.after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by petition_id limit ${page.limit}`.execute(db);
  return rows.rows.map((row) => row.petition_id);
}

export interface NewProposal extends Occasion {
  readonly petitionId: string;
  readonly proposalId: string;
}

export async function insertProposals(tx: Transaction, proposals: readonly NewProposal[], foundAt: Instant): Promise<void> {
  await bulkInsert(tx, 'supervision_proposal', proposals.map(({ petitionId, proposalId, cause, key, since, times }) => ({
    petition_id: petitionId, proposal_id: proposalId, cause, occasion: key, since_on: since, times, found_at: foundAt, status: 'OPEN', decided_at: null, decided_by: null,
    dismissal: null,
  })));
}

/** What nobody has decided: away when its reason is gone, and back when the reason is. */
export async function moveProposals(tx: Transaction, proposals: readonly Pick<KnownProposal, 'petitionId' | 'proposalId'>[], to: 'OPEN' | 'LAPSED'): Promise<void> {
  for (const { petitionId, proposalId } of proposals) {
    await tx
      .updateTable('supervision_proposal').set({ status: to })
      .where('petition_id', '=', petitionId).where('proposal_id', '=', proposalId).where('status', '=', to === 'OPEN' ? 'LAPSED' : 'OPEN').execute();
  }
}

export interface Decision {
  readonly petitionId: string;
  readonly proposalId: string;
  readonly status: 'ACCEPTED' | 'DISMISSED';
  readonly by: string;
  readonly at: Instant;
  readonly dismissal: string | null;
}

/** Whether it was still open. */
export async function decideProposal(tx: Transaction, { petitionId, proposalId, status, by, at, dismissal }: Decision): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('supervision_proposal').set({ status, decided_by: by, decided_at: at, dismissal })
    .where('petition_id', '=', petitionId).where('proposal_id', '=', proposalId).where('status', '=', 'OPEN').executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface ProposalRow {
  readonly petition_id: string;
  readonly proposal_id: string;
  readonly cause: Cause;
  readonly since_on: PlainDate;
  readonly times: number;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly unit_id: string;
}

/** As far as the supervisor reaches the matters; the same predicate as their list and their page. */
export async function listOpenProposals(db: Reader, staff: StaffActor, limit: number): Promise<{ readonly rows: readonly ProposalRow[]; readonly count: number }> {
  const found = await sql<ProposalRow & { total: number }>`
    select s.petition_id, s.proposal_id, s.cause, s.since_on, s.times, p.number, p.title, p.version,
      coalesce(p.responsible_unit_id, p.petition_office_unit_id) as unit_id, (count(*) over ())::int as total
    from supervision_proposal s join petition p on p.petition_id = s.petition_id
    where s.status = 'OPEN' and ${petitionIsVisible(visibleTo(staff, 'petition.act.raiseSupervision'))}
    order by s.since_on, s.petition_id, s.proposal_id limit ${limit}`.execute(db);
  return { rows: found.rows, count: found.rows[0]?.total ?? 0 };
}

/** An open proposal that the supervisor reaches. */
export async function findProposal(db: Reader, staff: StaffActor, proposalId: string): Promise<(ProposalRow & { readonly status: ProposalStatus }) | undefined> {
  const found = await sql<ProposalRow & { status: ProposalStatus }>`
    select s.petition_id, s.proposal_id, s.cause, s.since_on, s.times, s.status, p.number, p.title, p.version,
      coalesce(p.responsible_unit_id, p.petition_office_unit_id) as unit_id
    from supervision_proposal s join petition p on p.petition_id = s.petition_id
    where s.proposal_id = ${proposalId} and ${petitionIsVisible(visibleTo(staff, 'petition.act.raiseSupervision'))}
    order by s.petition_id limit 1`.execute(db);
  return found.rows[0];
}
