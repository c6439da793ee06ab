import { sql } from 'kysely';
import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { buildThemeTree, pathOfTheme, planThemes, type PlannedTheme, type Theme, type ThemeId, type ThemeLine } from '../domain/index.ts';
import type { OrganisationActor, OrganisationDeps } from './organisation-deps.ts';
import { insertThemes, listThemes, type NewTheme } from './theme-store.ts';

/** Adds what the table names and is not known yet; answers how many that were. Importing the same table again adds none. */
export async function importThemes(deps: Pick<OrganisationDeps, 'db'>, actor: OrganisationActor, lines: readonly ThemeLine[]): Promise<number> {
  return deps.db.transaction(async (tx) => {
    // Two imports at once would both give the same next code.
    await sql`lock table theme in share row exclusive mode`.execute(tx);
    const themes = await listThemes(tx);
    const tree = buildThemeTree(themes);
    const known = themes.map(({ themeId, code }) => ({ code, path: pathOfTheme(tree, themeId).map((theme) => theme.name) }));
    const planned = planThemes(lines, known);
    await insertThemes(tx, withIds(planned, themes));
    await record(tx, { actor, action: 'organisation.importThemes', objectKind: 'theme', objectId: 'all', detail: { added: planned.length } });
    return planned.length;
  });
}

// Parents come first, so that each finds its parent's id.
function withIds(planned: readonly PlannedTheme[], known: readonly Theme[]): readonly NewTheme[] {
  const idByCode = new Map(known.map(({ code, themeId }) => [code, themeId]));
  return planned.map(({ code, parentCode, name, nameEn, level }) => {
    const themeId = makeId() as ThemeId;
    idByCode.set(code, themeId);
    return { themeId, code, name, nameEn, level, parentId: parentCode === undefined ? undefined : idByCode.get(parentCode) };
  });
}
