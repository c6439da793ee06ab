import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import type { ThemeId } from './identifiers.ts';

/** One node of the content classification; three levels, six digits, two for each level. */
export interface Theme {
  readonly themeId: ThemeId;
  readonly code: string;
  readonly parentId: ThemeId | undefined;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly level: number;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | undefined;
}

export interface ThemeTree {
  readonly byId: ReadonlyMap<ThemeId, Theme>;
}

export function buildThemeTree(themes: readonly Theme[]): ThemeTree {
  return { byId: new Map(themes.map((theme) => [theme.themeId, theme])) };
}

/** From the first level down to the theme itself. */
export function pathOfTheme(tree: ThemeTree, themeId: ThemeId): readonly Theme[] {
  const theme = getTheme(tree, themeId);
  return theme.parentId === undefined ? [theme] : [...pathOfTheme(tree, theme.parentId), theme];
}

function getTheme(tree: ThemeTree, themeId: ThemeId): Theme {
  const theme = tree.byId.get(themeId);
  if (!theme) throw new AppError('not_found', 'organisation.theme_not_found', { theme: themeId });
  return theme;
}
