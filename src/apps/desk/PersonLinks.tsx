import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { SignOutButton, useSession } from '../../access/desk/index.ts';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

export function PersonLinks(): ReactElement {
  const say = useMessages(messages);
  const { me } = useSession();
  return (
    <div className="x-person-links">
      <NavLink to="/account" aria-label={`${say('frame.account')}: ${me.displayName}`}><Icon name="key" />{me.displayName}</NavLink>
      <SignOutButton />
    </div>
  );
}
