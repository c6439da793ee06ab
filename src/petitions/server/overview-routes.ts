import { staffOf } from '../../access/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { LeaderDesk } from '../leader-contract.ts';
import { UnownedWork } from '../unowned-contract.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { readLeaderDesk } from './read-leader-desk.ts';
import { readUnownedWork } from './unowned-work.ts';

/** What cuts across matters: the desk of leaders, and work that nobody present can do. */
export function overviewRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/leader-desk',
      access: { kind: 'staff', permission: 'petition.list' },
      summary: 'petitions.route.leader_desk',
      schema: { response: LeaderDesk },
      handler: (request) => readLeaderDesk(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/unowned-work',
      access: { kind: 'staff', permission: 'unownedWork.read' },
      summary: 'petitions.route.unowned_work',
      schema: { response: UnownedWork },
      handler: (request) => readUnownedWork(deps, staffOf(request)),
    }),
  ];
}
