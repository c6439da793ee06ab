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
  readonly childIds: ReadonlyMap<ThemeId | undefined, readonly ThemeId[]>;
}

export function buildThemeTree(themes: readonly Theme[]): ThemeTree {
  const childIds = new Map<ThemeId | undefined, ThemeId[]>();
  for (const theme of themes.toSorted((one, other) => (one.code < other.code ? -1 : 1))) {
    childIds.set(theme.parentId, [...(childIds.get(theme.parentId) ?? []), theme.themeId]);
  }
  return { byId: new Map(themes.map((theme) => [theme.themeId, theme])), childIds };
}

export function getTheme(tree: ThemeTree, themeId: ThemeId): Theme {
  const theme = tree.byId.get(themeId);
  if (!theme) throw new AppError('not_found', 'organisation.theme_not_found', { theme: themeId });
  return theme;
}

/** From the first level down to the theme itself. */
export function pathOfTheme(tree: ThemeTree, themeId: ThemeId): readonly Theme[] {
  const theme = getTheme(tree, themeId);
  return theme.parentId === undefined ? [theme] : [...pathOfTheme(tree, theme.parentId), theme];
}

/** The theme and everything below it. */
export function themesWithin(tree: ThemeTree, themeId: ThemeId): readonly ThemeId[] {
  const found: ThemeId[] = [themeId];
  for (const current of found) found.push(...(tree.childIds.get(current) ?? []));
  return found;
}
