import type { ReactElement } from 'react';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { useDetailFacts } from './use-detail-facts.ts';
import { messages } from './messages.ts';

export function MatterPanel({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const details = useDetailFacts(petition.channelDetails);
  return (
    <Panel title={say('matter.title')}>
      <h3>{say('matter.requests')}</h3>
      <ol className="x-requests">
        {petition.requests.map((request) => <li key={request.requestId}><LongText text={request.text} /></li>)}
      </ol>
      <h3>{say('matter.facts')}</h3>
      <LongText text={petition.facts} />
      <h3>{say('matter.reasons')}</h3>
      {petition.reasons === '' ? <p className="x-fine">{say('matter.noReasons')}</p> : <LongText text={petition.reasons} />}
      {details.length > 0 && (
        <>
          <h3>{say('matter.details')}</h3>
          <Facts facts={details} />
        </>
      )}
    </Panel>
  );
}
