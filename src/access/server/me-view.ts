import { findUnit } from '../../organisation/domain/index.ts';
import { todayOf } from '../../organisation/server/index.ts';
import type { Me } from '../contract.ts';
import { listPermissions, type StaffActor } from '../domain/index.ts';
import { steppedUpUntil } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { findCredential } from './credential-store.ts';

export async function presentMe(deps: AccessDeps, actor: StaffActor): Promise<Me> {
  const [tree, credential] = await Promise.all([deps.units.treeOn(todayOf(deps)), findCredential(deps.db.reader, actor.staffId)]);
  const { proof } = actor;
  const until = proof.kind === 'session' ? steppedUpUntil(proof.steppedUpAt) : undefined;
  return {
    staffId: actor.staffId,
    username: actor.username,
    displayName: actor.displayName,
    locale: actor.locale === 'en' ? 'en' : 'zh-CN',
    posts: actor.posts.map(({ unitId, role }) => {
      const unit = findUnit(tree, unitId);
      return { unitId, unitName: unit?.name ?? '', unitNameEn: unit?.nameEn, role };
    }),
    permissions: [...listPermissions(actor)],
    needsTotp: proof.kind === 'session' && proof.mustEnrolTotp,
    hasTotp: credential?.totpSecret !== undefined,
    steppedUpUntil: until !== undefined && until > deps.clock.now() ? until : undefined,
  };
}
