import { staffOf } from '../../access/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { PetitionParams } from '../action-contract.ts';
import { AddedMembers, MembersRequest, RepeatSuggestions } from '../domain/index.ts';
import { addMembers } from './add-members.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { suggestRepeats } from './suggest-repeats.ts';

/** Thousands of people with all that is asked of them. */
export const LARGEST_LIST_IN_BYTES = 2.5 * 1024 * 1024;

export function memberRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/petitions/:id/members',
      access: { kind: 'staff', permission: 'petition.act.addMembers' },
      summary: 'petitions.route.add_members',
      fails: ['not_found', 'conflict', 'refused'],
      status: 201,
      bodyLimitInBytes: LARGEST_LIST_IN_BYTES,
      schema: { params: PetitionParams, body: MembersRequest, response: AddedMembers },
      handler: (request) => addMembers(deps, staffOf(request), request.params.id, request.body),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/repeat-suggestions',
      access: { kind: 'staff', permission: 'identity.match' },
      summary: 'petitions.route.suggest_repeats',
      fails: ['not_found'],
      schema: { params: PetitionParams, response: RepeatSuggestions },
      handler: (request) => suggestRepeats(deps, staffOf(request), request.params.id),
    }),
  ];
}
