import type { StaffActor } from '../../access/domain/index.ts';
import { staffOf } from '../../access/server/index.ts';
import { type Moment, listSupervisionLetters, type OpenLetter, readMoment } from '../../petitions/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { daysBetween } from '../../platform/kernel/index.ts';
import { AcceptedProposal, AcceptProposal, DismissProposal, LetterList, type LetterView, ProposalList, ProposalParams, type ProposalView } from '../contract.ts';
import { RULE_OF } from '../domain/index.ts';
import { acceptProposal, dismissProposal } from './decide-proposal.ts';
import { listOpenProposals, type ProposalRow } from './proposal-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

const MOST_SHOWN = 100;

/** The supervisor's desk: what the program found, and the letters that are open. */
export function supervisionRoutes(deps: SupervisionDeps): readonly Route[] {
  return [...readRoutes(deps), ...decisionRoutes(deps)];
}

function readRoutes(deps: SupervisionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/supervision/proposals',
      access: { kind: 'staff', permission: 'petition.act.raiseSupervision' },
      summary: 'supervision.route.proposals',
      schema: { response: ProposalList },
      handler: async (request) => {
        const staff = staffOf(request);
        const moment = await readMoment(deps);
        const { rows, count } = await listOpenProposals(deps.db.reader, staff, MOST_SHOWN);
        await recordList(deps, staff, 'proposals', rows.length);
        return { items: rows.map((row) => presentProposal(row, moment)), count };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/supervision/letters',
      access: { kind: 'staff', permission: 'petition.act.closeSupervision' },
      summary: 'supervision.route.letters',
      schema: { response: LetterList },
      handler: async (request) => {
        const staff = staffOf(request);
        const moment = await readMoment(deps);
        const letters = await listSupervisionLetters(deps, staff);
        await recordList(deps, staff, 'letters', letters.length);
        return { items: letters.map((letter) => presentLetter(letter, staff, moment)) };
      },
    }),
  ];
}

function decisionRoutes(deps: SupervisionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/supervision/proposals/:proposalId/acceptance',
      access: { kind: 'staff', permission: 'petition.act.raiseSupervision' },
      summary: 'supervision.route.accept',
      fails: ['not_found', 'conflict'],
      status: 201,
      schema: { params: ProposalParams, body: AcceptProposal, response: AcceptedProposal },
      handler: (request) => acceptProposal(deps, staffOf(request), request.params.proposalId, request.body),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/supervision/proposals/:proposalId/dismissal',
      access: { kind: 'staff', permission: 'petition.act.raiseSupervision' },
      summary: 'supervision.route.dismiss',
      fails: ['not_found', 'conflict'],
      status: 204,
      schema: { params: ProposalParams, body: DismissProposal },
      handler: (request) => dismissProposal(deps, staffOf(request), request.params.proposalId, request.body),
    }),
  ];
}

async function recordList({ reads }: SupervisionDeps, { staffId }: StaffActor, list: string, shown: number): Promise<void> {
  await reads.recordRead({ actor: { kind: 'staff', staffId }, action: 'supervision.list', objectKind: 'supervisionList', objectId: list, detail: { shown } });
}

function presentProposal(row: ProposalRow, { organisation, today }: Moment): ProposalView {
  return {
    proposalId: row.proposal_id, petitionId: row.petition_id, number: row.number, title: row.title, unit: { unitId: row.unit_id, name: organisation.unitName(row.unit_id) },
    cause: row.cause, ruleId: RULE_OF[row.cause], since: row.since_on, times: row.times, daysSince: daysBetween(row.since_on, today),
  };
}

function presentLetter(letter: OpenLetter, { posts }: StaffActor, { organisation }: Moment): LetterView {
  const { unitId, byUnitId, escalatedToUnitId, ...shown } = letter;
  const named = (id: string) => ({ unitId: id, name: organisation.unitName(id) });
  return {
    ...shown, unit: named(unitId), byUnit: named(byUnitId), escalatedTo: escalatedToUnitId && named(escalatedToUnitId),
    isWithYou: escalatedToUnitId !== null && posts.some(({ homeUnitIds }) => homeUnitIds.some((home) => home === escalatedToUnitId)),
  };
}
