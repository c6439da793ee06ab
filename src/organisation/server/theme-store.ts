import type { Selectable } from 'kysely';
import { bulkInsert, type Reader, type ThemeTable, type Transaction } from '../../platform/db/index.ts';
import type { Theme, ThemeId } from '../domain/index.ts';

export async function listThemes(db: Reader): Promise<readonly Theme[]> {
  const rows = await db.selectFrom('theme').selectAll().orderBy('code').execute();
  return rows.map(toTheme);
}

export interface NewTheme {
  readonly themeId: ThemeId;
  readonly code: string;
  readonly parentId: ThemeId | undefined;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly level: number;
}

/** Parents before their children. */
export async function insertThemes(tx: Transaction, themes: readonly NewTheme[]): Promise<void> {
  await bulkInsert(
    tx,
    'theme',
    themes.map((theme) => ({
      theme_id: theme.themeId,
      code: theme.code,
      parent_id: theme.parentId ?? null,
      name: theme.name,
      name_en: theme.nameEn ?? null,
      level: theme.level,
    })),
  );
}

function toTheme(row: Selectable<ThemeTable>): Theme {
  return {
    themeId: row.theme_id as ThemeId,
    code: row.code,
    parentId: (row.parent_id ?? undefined) as ThemeId | undefined,
    name: row.name,
    nameEn: row.name_en ?? undefined,
    level: row.level,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
  };
}
