import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages } from '../members/messages.ts';

type Joined = PetitionDetail['joined'];

/** Where a merged matter is handled, and what was merged into this one. */
export function JoinedPanel({ joined: { into, from } }: { readonly joined: Joined }): ReactElement | null {
  const say = useMessages(messages);
  if (!into && from.length === 0) return null;
  return (
    <Panel title={say('joined.title')}>
      {into && <><p>{say('joined.into')}</p><Matters matters={[into]} /></>}
      {from.length > 0 && <><p>{say('joined.from')}</p><Matters matters={from} /></>}
    </Panel>
  );
}

function Matters({ matters }: { readonly matters: Joined['from'] }): ReactElement {
  const say = useMessages(messages);
  return (
    <ul className="x-plain-list">
      {matters.map(({ petitionId, number, title, receivedOn }) => (
        <li key={petitionId}><Link className="x-matter" to={`/petitions/${petitionId}`}>{title}</Link> <span className="x-fine">{number} · {say('joined.received', { day: receivedOn })}</span></li>
      ))}
    </ul>
  );
}
