import { useState, type ReactElement } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { SessionGate } from '../../access/desk/index.ts';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { DeskHead } from './DeskHead.tsx';
import { DeskNavigation } from './DeskNavigation.tsx';
import { DeskSearch } from './DeskSearch.tsx';
import { messages } from './messages.ts';
import { PersonLinks } from './PersonLinks.tsx';

/** Head, navigation and the page; while nobody is signed in, the sign-in in the place of the page. */
export function DeskFrame(): ReactElement {
  const say = useMessages(messages);
  const location = useLocation();
  const isOpening = useNavigation().state === 'loading';
  // The menu of a phone closes by itself when a page opens.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const isMenuOpen = menuAt === location.key;
  return (
    <>
      <DeskHead />
      <div className={isOpening ? 'x-progress x-progress-on' : 'x-progress'} role="status">{isOpening && <span className="x-hidden">{say('frame.loading')}</span>}</div>
      <SessionGate>
        <a className="x-skip" href="#content">{say('frame.skip')}</a>
        <div className="x-frame">
          <aside className="x-side x-no-print">
            <button type="button" className="x-menu-button" aria-expanded={isMenuOpen} aria-controls="desk-menu" onClick={() => setMenuAt(isMenuOpen ? null : location.key)}>
              <Icon name={isMenuOpen ? 'close' : 'menu'} />{say('frame.menu')}
            </button>
            <div id="desk-menu" className={isMenuOpen ? 'x-menu x-menu-open' : 'x-menu'}>
              <DeskSearch />
              <DeskNavigation />
              <PersonLinks />
            </div>
          </aside>
          <main id="content" tabIndex={-1}><Outlet /></main>
        </div>
      </SessionGate>
      <ScrollRestoration />
    </>
  );
}
