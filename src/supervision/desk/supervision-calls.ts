import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { AcceptedProposal, AcceptProposal, DismissProposal, LetterList, ProposalList, ReportRetaliation } from '../contract.ts';

export const SUPERVISION_KEY = 'supervision';

export function listProposals(signal: AbortSignal): Promise<ProposalList> {
  return callServer({ path: '/supervision/proposals', signal });
}

export function listLetters(signal: AbortSignal): Promise<LetterList> {
  return callServer({ path: '/supervision/letters', signal });
}

export function acceptProposal(proposalId: string, body: z.input<typeof AcceptProposal>): Promise<z.infer<typeof AcceptedProposal>> {
  return callServer({ method: 'POST', path: `/supervision/proposals/${proposalId}/acceptance`, body });
}

export function dismissProposal(proposalId: string, body: z.input<typeof DismissProposal>): Promise<void> {
  return callServer({ method: 'POST', path: `/supervision/proposals/${proposalId}/dismissal`, body });
}

export function reportRetaliation(petitionId: string, body: z.input<typeof ReportRetaliation>): Promise<void> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/retaliation-reports`, body });
}
