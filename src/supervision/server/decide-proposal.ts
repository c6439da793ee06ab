import type { StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { ActionRequest } from '../../petitions/action-contract.ts';
import { actOnPetition, getLoadedPetition, readMoment } from '../../petitions/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { AcceptProposal, DismissProposal } from '../contract.ts';
import { RULE_OF } from '../domain/index.ts';
import { type Decision, decideProposal, findProposal, type ProposalRow } from './proposal-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

/** Raises the letter, in the supervisor's own words. Throws `supervision.proposal_not_found`, `supervision.proposal_decided`, or what the rules refuse. */
export async function acceptProposal(deps: SupervisionDeps, staff: StaffActor, proposalId: string, { demand, listed }: AcceptProposal): Promise<{ petitionId: string; supervisionNo: number }> {
  const proposal = await getOpenProposal(deps, staff, proposalId);
  const { petition_id: petitionId, cause } = proposal;
  const { petition } = await getLoadedPetition(deps.db.reader, petitionId, await readMoment(deps));
  await actOnPetition(deps, staff, {
    petitionId,
    // The version that was just read: the list of proposals is not a page of the matter that could go stale.
    request: ActionRequest.parse({ action: 'raiseSupervision', expectedVersion: petition.version, ruleId: RULE_OF[cause], demand, listed }),
    also: (tx) => settle(deps, tx, { petitionId, proposalId, status: 'ACCEPTED', by: staff.staffId, dismissal: null }),
  });
  return { petitionId, supervisionNo: petition.state === 'HANDED_TO_DISCIPLINE' ? 0 : petition.supervisions.length + 1 };
}

/** No letter, and why not. The same occasion is not proposed again. Throws `supervision.proposal_not_found`, `supervision.proposal_decided`. */
export async function dismissProposal(deps: SupervisionDeps, staff: StaffActor, proposalId: string, { reason }: DismissProposal): Promise<void> {
  const { petition_id: petitionId } = await getOpenProposal(deps, staff, proposalId);
  await deps.db.transaction((tx) => settle(deps, tx, { petitionId, proposalId, status: 'DISMISSED', by: staff.staffId, dismissal: reason }));
}

async function getOpenProposal(deps: SupervisionDeps, staff: StaffActor, proposalId: string): Promise<ProposalRow> {
  const proposal = await findProposal(deps.db.reader, staff, proposalId);
  if (!proposal) throw new AppError('not_found', 'supervision.proposal_not_found');
  if (proposal.status !== 'OPEN') throw proposalDecided();
  return proposal;
}

async function settle({ clock }: SupervisionDeps, tx: Transaction, decision: Omit<Decision, 'at'>): Promise<void> {
  const { petitionId, proposalId, status, by } = decision;
  if (!(await decideProposal(tx, { ...decision, at: clock.now() }))) throw proposalDecided();
  await record(tx, { actor: { kind: 'staff', staffId: by }, action: 'supervision.decideProposal', objectKind: 'supervisionProposal', objectId: proposalId, petitionId, detail: { status } });
}

function proposalDecided(): AppError {
  return new AppError('conflict', 'supervision.proposal_decided');
}
