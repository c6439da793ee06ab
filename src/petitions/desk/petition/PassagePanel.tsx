import type { ReactElement } from 'react';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { passageMessages } from './passage-messages.ts';

type Passage = PetitionDetail['passage'];
type Hop = Passage['hops'][number];

/** Which units the matter went through, and how long nobody had it on the way. */
export function PassagePanel({ passage }: { readonly passage: Passage }): ReactElement | null {
  const say = useMessages(passageMessages);
  const { hops, hoursWithoutOwner } = passage;
  if (hops.length === 0) return null;
  return (
    <Panel title={say('title')}>
      <Ruling passage={passage} />
      <ol>{hops.map((hop, index) => <li key={`${hop.sentAt} ${index}`}><HopEntry hop={hop} /></li>)}</ol>
      {hoursWithoutOwner > 0 && <p>{say('total', { hours: hoursWithoutOwner })}</p>}
    </Panel>
  );
}

function Ruling({ passage: { arbiter, decidedFor } }: { readonly passage: Passage }): ReactElement | null {
  const say = useMessages(passageMessages);
  if (decidedFor) return <p><strong>{say('decided', { unit: decidedFor.name })}</strong></p>;
  if (!arbiter) return null;
  return <p><strong>{arbiter.unit ? say('arbiter', { unit: arbiter.unit.name }) : say('arbiter.meeting')}</strong></p>;
}

function HopEntry({ hop }: { readonly hop: Hop }): ReactElement {
  const say = useMessages(passageMessages);
  const { kind, from, to, sentAt, end, hoursWithoutOwner } = hop;
  const isReturn = kind === 'RETURN';
  const open = say(isReturn ? 'undecided' : 'open');
  const how = end?.how === 'RECEIVED' && isReturn ? 'RETURNED' : end?.how;
  return (
    <>
      {say('way', { from: from.name, to: to?.name ?? say('outside') })}
      <span className="x-sub">
        {say('sent', { kind: say(`kind.${kind}`), at: formatMoment(sentAt) })} · {end && how ? say(`end.${how}`, { at: formatMoment(end.at) }) : <strong>{open}</strong>} ·{' '}
        {hoursWithoutOwner === 0 ? say('minutes') : say('hours', { hours: hoursWithoutOwner })}
      </span>
    </>
  );
}
