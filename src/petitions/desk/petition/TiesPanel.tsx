import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages } from '../members/messages.ts';
import { messages as repeatMessages } from '../repeats/messages.ts';

type Ties = PetitionDetail['ties'];

/** Where a merged matter is handled, what was merged into this one, and what repeats what. */
export function TiesPanel({ ties }: { readonly ties: Ties }): ReactElement | null {
  const { into, from, repeat, repeatCount } = ties;
  return (
    <>
      {(into || from.length > 0) && <JoinedPanel ties={ties} />}
      {(repeat || repeatCount > 0) && <RepeatPanel ties={ties} />}
    </>
  );
}

function JoinedPanel({ ties: { into, from } }: { readonly ties: Ties }): ReactElement {
  const say = useMessages(messages);
  return (
    <Panel title={say('joined.title')}>
      {into && <><p>{say('joined.into')}</p><Matters matters={[into]} /></>}
      {from.length > 0 && <><p>{say('joined.from')}</p><Matters matters={from} /></>}
    </Panel>
  );
}

function RepeatPanel({ ties: { repeat, repeats, repeatCount } }: { readonly ties: Ties }): ReactElement {
  const say = useMessages(repeatMessages);
  return (
    <Panel title={say('repeat.title')}>
      {repeat && <p>{say(repeat.afterReply ? 'repeat.ofAnswered' : 'repeat.ofOpen')}</p>}
      {repeat && (repeat.first ? <Matters matters={[repeat.first]} /> : <p className="x-fine">{say('repeat.notVisible')}</p>)}
      {repeatCount > 0 && <><p>{say('repeat.count', { count: repeatCount })}</p><Matters matters={repeats} /></>}
    </Panel>
  );
}

function Matters({ matters }: { readonly matters: Ties['from'] }): ReactElement {
  const say = useMessages(messages);
  return (
    <ul className="x-plain-list">
      {matters.map(({ petitionId, number, title, receivedOn }) => (
        <li key={petitionId}><Link className="x-matter" to={`/petitions/${petitionId}`}>{title}</Link> <span className="x-fine">{number} · {say('joined.received', { day: receivedOn })}</span></li>
      ))}
    </ul>
  );
}
