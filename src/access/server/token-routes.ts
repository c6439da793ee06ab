import { defineRoute, type Route } from '../../platform/http/index.ts';
import { CreatedToken, CreateToken, TokenList, TokenParams } from '../contract.ts';
import type { AccessDeps } from './access-deps.ts';
import { createToken, endToken } from './manage-tokens.ts';
import { staffOf } from './staff-of.ts';
import { listTokens } from './token-store.ts';

/** The tokens of the person who asks; nobody sees or makes those of another. */
export function tokenRoutes(deps: AccessDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/tokens',
      access: { kind: 'signed-in' },
      summary: 'access.route.list_tokens',
      schema: { response: TokenList },
      handler: async (request) => ({ items: [...(await listTokens(deps.db.reader, staffOf(request).staffId))] }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/tokens',
      access: { kind: 'staff', permission: 'token.create' },
      summary: 'access.route.create_token',
      status: 201,
      schema: { body: CreateToken, response: CreatedToken },
      handler: (request) => createToken(deps, staffOf(request), staffOf(request).staffId, request.body),
    }),
    defineRoute({
      method: 'DELETE',
      url: '/api/v1/tokens/:tokenId',
      access: { kind: 'signed-in' },
      summary: 'access.route.revoke_token',
      fails: ['not_found'],
      status: 204,
      schema: { params: TokenParams },
      handler: (request) => endToken(deps, staffOf(request), { staffId: staffOf(request).staffId, tokenId: request.params.tokenId }),
    }),
  ];
}
