import type { FastifyRequest } from 'fastify';
import type { StaffId, UnitId } from '../../../organisation/domain/index.ts';
import type { AccessHooks, Route } from '../../../platform/http/index.ts';
import { isAppError, type Instant } from '../../../platform/kernel/index.ts';
import { PUBLIC_ACTOR, type Actor } from '../../domain/index.ts';
import { enumerateMatrix } from '../permission-matrix.ts';

/** Asks the hooks for every role on every staff route and for the public; answers where they differ from the decision table. */
export async function findMatrixFaults(routes: readonly Route[], hooks: AccessHooks, now: Instant): Promise<readonly string[]> {
  const faults: string[] = [];
  const ask = async (actor: Actor, { method, url, permission }: Pick<ReturnType<typeof enumerateMatrix>[number], 'method' | 'url' | 'permission'>, expected: string) => {
    // The hooks decide by the actor and the route's rule alone.
    const answer = await hooks.authorise(actor, { kind: 'staff', permission }, {} as FastifyRequest).then(() => 'admitted', codeOf);
    if (answer !== expected) faults.push(`${method} ${url}: ${actor.kind === 'staff' ? actor.username : 'the public'} is ${answer} and should be ${expected}`);
  };
  for (const cell of enumerateMatrix(routes)) {
    await ask(aRoleHolder(cell.role, now), cell, cell.scopes.length > 0 ? 'admitted' : 'access.forbidden');
    await ask(PUBLIC_ACTOR, cell, 'access.sign_in_required');
  }
  return faults;
}

function aRoleHolder(role: ReturnType<typeof enumerateMatrix>[number]['role'], now: Instant): Actor {
  const unitId = '00000000-0000-7000-8000-000000000001' as UnitId;
  return {
    kind: 'staff',
    staffId: '00000000-0000-7000-8000-000000000002' as StaffId,
    username: role,
    displayName: role,
    locale: 'zh-CN',
    posts: [{ role, unitId, homeUnitIds: [unitId], subtreeUnitIds: [unitId], lineUnitIds: [unitId] }],
    proof: { kind: 'session', sessionId: 'session', steppedUpAt: now, mustEnrolTotp: false },
  };
}

function codeOf(error: unknown): string {
  if (isAppError(error)) return error.code;
  throw error;
}
