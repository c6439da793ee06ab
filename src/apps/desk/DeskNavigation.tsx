import { useContext, type ReactElement } from 'react';
import { NavLink } from 'react-router';
import { Icon, type IconName } from '../../platform/ui/desk/Icon.tsx';
import { PermissionsContext } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

type PlaceName = 'desk' | 'petitions' | 'leading' | 'reception' | 'deputies' | 'register' | 'printQueue' | 'officerKey' | 'supervision' | 'suggestions' | 'interviews' | 'unsolved' | 'satisfaction' | 'units' | 'staff' | 'themes' | 'law' | 'publicInformation' | 'calendar' | 'journal';

interface Place {
  readonly name: PlaceName;
  readonly to: string;
  readonly icon: IconName;
  /** One of these opens it. */
  readonly permission: string | readonly string[];
}

const WORK: readonly Place[] = [
  { name: 'desk', to: '/', icon: 'home', permission: 'petition.list' },
  { name: 'petitions', to: '/petitions', icon: 'list', permission: 'petition.list' },
  { name: 'leading', to: '/leading', icon: 'flag', permission: ['petition.act.instruct', 'petition.act.reportOnInstruction'] },
  { name: 'reception', to: '/reception', icon: 'calendar', permission: 'reception.receive' },
  { name: 'deputies', to: '/deputies', icon: 'people', permission: 'organisation.read' },
  { name: 'register', to: '/register', icon: 'plus', permission: 'petition.register' },
  { name: 'printQueue', to: '/print-queue', icon: 'print', permission: 'letters.print' },
  { name: 'supervision', to: '/supervision', icon: 'flag', permission: 'petition.act.raiseSupervision' },
  { name: 'suggestions', to: '/suggestions', icon: 'send', permission: 'suggestion.read' },
  { name: 'interviews', to: '/interviews', icon: 'people', permission: 'interview.conduct' },
  { name: 'unsolved', to: '/still-solved', icon: 'bell', permission: 'laterAnswer.care' },
  { name: 'satisfaction', to: '/satisfaction', icon: 'check', permission: 'satisfaction.read' },
  { name: 'officerKey', to: '/officer-key', icon: 'key', permission: 'officerKey.own' },
];

const SETUP: readonly Place[] = [
  { name: 'units', to: '/units', icon: 'building', permission: 'organisation.read' },
  { name: 'staff', to: '/staff', icon: 'people', permission: 'staff.manage' },
  { name: 'themes', to: '/themes', icon: 'book', permission: 'organisation.read' },
  { name: 'law', to: '/law', icon: 'book', permission: 'law.read' },
  { name: 'publicInformation', to: '/public-information', icon: 'info', permission: 'publicInformation.manage' },
  { name: 'calendar', to: '/calendar', icon: 'calendar', permission: 'calendar.read' },
  { name: 'journal', to: '/journal', icon: 'lock', permission: 'journal.read' },
];

export function DeskNavigation(): ReactElement {
  const say = useMessages(messages);
  return (
    <nav aria-label={say('frame.nav')} className="x-nav">
      <Places title={say('nav.group.work')} places={WORK} />
      <Places title={say('nav.group.setup')} places={SETUP} />
    </nav>
  );
}

function Places({ title, places }: { readonly title: string; readonly places: readonly Place[] }): ReactElement | null {
  const say = useMessages(messages);
  const permissions = useContext(PermissionsContext);
  const open = places.filter(({ permission }) => [permission].flat().some((each) => permissions.has(each)));
  if (open.length === 0) return null;
  return (
    <>
      <p className="x-nav-title">{title}</p>
      <ul>
        {open.map(({ name, to, icon }) => (
          <li key={name}>
            <NavLink to={to} end={to === '/'}><Icon name={icon} />{say(`nav.${name}`)}</NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}
