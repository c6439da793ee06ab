import type { ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { AddThemesForm } from './AddThemesForm.tsx';
import { nameIn } from './choices.ts';
import { flattenTree } from './flatten-tree.ts';
import { themeMessages } from './theme-messages.ts';
import { useThemes } from './use-organisation.ts';

export function ThemesPage(): ReactElement {
  const say = useMessages(themeMessages);
  const mayManage = useMay('theme.manage');
  const themes = useThemes();
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      {mayManage && <AddThemesForm />}
      <Fetched query={themes} rows={10}>
        {(known) => (
          <table className="x-table" aria-label={say('title')}>
            <thead>
              <tr><th scope="col">{say('name')}</th><th scope="col">{say('code')}</th></tr>
            </thead>
            <tbody>
              {flattenTree(known.map((theme) => ({ id: theme.themeId, parentId: theme.parentId, theme }))).map(({ item: { theme }, depth }) => (
                <tr key={theme.themeId}>
                  <th scope="row" className={`x-depth-${depth}`}>{nameIn(say.language, theme)}</th>
                  <td>{theme.code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Fetched>
    </>
  );
}
