import { DELEGABLE_ROLES, type Role } from '../../organisation/domain/index.ts';

interface Colleague {
  readonly staffId: string;
  readonly displayName: string;
  readonly posts: readonly { readonly postId: string; readonly unitId: string; readonly role: Role }[];
}

interface Words {
  roleName(role: Role): string;
  unitName(unitId: string): string;
}

/** The posts that somebody may hand on: his own, those lent to him, and for a head those of everybody; the server decides each. */
export function listDelegablePosts(colleagues: readonly Colleague[], me: { readonly staffId: string; readonly managesOthers: boolean; readonly lentPostHolders: readonly string[] }, words: Words) {
  return colleagues
    .filter(({ staffId }) => staffId === me.staffId || me.managesOthers || me.lentPostHolders.includes(staffId))
    .flatMap(({ displayName, posts }) =>
      posts.filter(({ role }) => DELEGABLE_ROLES.includes(role)).map(({ postId, role, unitId }) => ({ value: postId, label: `${displayName} · ${words.roleName(role)} · ${words.unitName(unitId)}` })),
    );
}
