import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { relatedMessages } from './related-messages.ts';

/** Where a repeat is answered, and which repeats this matter answers. */
export function RelatedPanel({ related }: { readonly related: PetitionDetail['related'] }): ReactElement | null {
  const say = useMessages(relatedMessages);
  if (related.length === 0) return null;
  return (
    <Panel title={say('title')}>
      <ul className="x-plain-list">
        {related.map(({ petitionId, number, title, relation }) => (
          <li key={petitionId}><span className="x-sub">{say(relation)}</span><Link to={`/petitions/${petitionId}`}>{number} {title}</Link></li>
        ))}
      </ul>
    </Panel>
  );
}
