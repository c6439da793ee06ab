import { buildThemeTree, pathOfTheme } from '../../../organisation/domain/index.ts';
import { listThemes } from '../../../organisation/server/index.ts';
import type { PetitionDeps } from '../../../petitions/server/index.ts';
import type { ThemeId } from '../../../petitions/domain/index.ts';

export interface ThemeFinder {
  /** By code, by its path (劳动/工资/拖欠), or by a name that only one theme has. */
  find(text: string | undefined): ThemeId | null;
}

export async function createThemeFinder(deps: Pick<PetitionDeps, 'db'>): Promise<ThemeFinder> {
  const themes = await listThemes(deps.db.reader);
  const tree = buildThemeTree(themes);
  const known = new Map<string, ThemeId | null>();
  const add = (key: string, themeId: ThemeId): void => void known.set(key, known.has(key) ? null : themeId);
  for (const theme of themes) {
    const path = pathOfTheme(tree, theme.themeId).map((each) => each.name);
    add(theme.code, theme.themeId);
    add(path.join('/'), theme.themeId);
    if (path.length > 1) add(theme.name, theme.themeId);
  }
  return { find: (text) => (text === undefined ? null : (known.get(text.trim().replaceAll(/\s*[/>＞／-]\s*/g, '/')) ?? known.get(text.trim()) ?? null)) };
}
