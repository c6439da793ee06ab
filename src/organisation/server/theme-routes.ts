import { defineRoute, type Route } from '../../platform/http/index.ts';
import { ImportedThemes, ImportThemes, ThemeList } from '../contract.ts';
import { isValidOn } from '../domain/index.ts';
import { importThemes } from './import-themes.ts';
import { todayOf, type OrganisationDeps } from './organisation-deps.ts';
import { presentTheme } from './organisation-view.ts';
import { listThemes } from './theme-store.ts';

export function themeRoutes(deps: OrganisationDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/themes',
      access: { kind: 'staff', permission: 'organisation.read' },
      summary: 'organisation.route.list_themes',
      schema: { response: ThemeList },
      handler: async () => {
        const themes = await listThemes(deps.db.reader);
        return { items: themes.filter((theme) => isValidOn(theme, todayOf(deps))).map(presentTheme) };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/themes/import',
      access: { kind: 'staff', permission: 'theme.manage' },
      summary: 'organisation.route.import_themes',
      bodyLimitInBytes: 2 * 1024 * 1024,
      schema: { body: ImportThemes, response: ImportedThemes },
      handler: async ({ actor, body }) => ({ added: await importThemes(deps, actor, body.lines) }),
    }),
  ];
}
