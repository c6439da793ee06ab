import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { ChangePassword, CreatedToken, CreateToken, TokenList } from '../../contract.ts';

export function changePassword(body: z.infer<typeof ChangePassword>): Promise<void> {
  return callServer({ method: 'POST', path: '/password', body });
}

export function listTokens(signal: AbortSignal): Promise<z.infer<typeof TokenList>> {
  return callServer({ path: '/tokens', signal });
}

export function createToken(body: z.infer<typeof CreateToken>): Promise<z.infer<typeof CreatedToken>> {
  return callServer({ method: 'POST', path: '/tokens', body });
}

export function revokeToken(tokenId: string): Promise<void> {
  return callServer({ method: 'DELETE', path: `/tokens/${tokenId}` });
}
