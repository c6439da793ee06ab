import { defineRoute, type Route } from '../../platform/http/index.ts';
import { ChangePassword, ConfirmTotp, StartedTotp, StartTotp } from '../contract.ts';
import type { AccessDeps } from './access-deps.ts';
import { changePassword } from './change-password.ts';
import { confirmTotp, startTotp } from './enrol-totp.ts';
import { staffOf } from './staff-of.ts';

const signedIn = { kind: 'signed-in' } as const;

/** What somebody does with his own account. */
export function credentialRoutes(deps: AccessDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/totp',
      access: signedIn,
      summary: 'access.route.start_totp',
      schema: { body: StartTotp, response: StartedTotp },
      handler: (request) => startTotp(deps, staffOf(request), request.body.currentCode),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/totp/confirm',
      access: signedIn,
      summary: 'access.route.confirm_totp',
      status: 204,
      schema: { body: ConfirmTotp },
      handler: (request) => confirmTotp(deps, staffOf(request), request.body.totp),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/password',
      access: signedIn,
      summary: 'access.route.change_password',
      status: 204,
      schema: { body: ChangePassword },
      handler: (request) => changePassword(deps, staffOf(request), request.body),
    }),
  ];
}
