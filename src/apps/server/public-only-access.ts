import type { AccessHooks, RequestActor } from '../../platform/http/index.ts';
import { AppError } from '../../platform/kernel/index.ts';

const anonymous = { kind: 'public' } as RequestActor;

/** Access without an access feature: what is public is open, everything else is closed. */
export const publicOnlyAccess: AccessHooks = {
  anonymous,
  authenticate: () => Promise.resolve(anonymous),
  authorise: (_actor, access) =>
    access.kind === 'public' || access.kind === 'petitioner' ? Promise.resolve() : Promise.reject(new AppError('unauthenticated', 'http.sign_in_needed')),
};
