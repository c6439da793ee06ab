import type { ReactElement } from 'react';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { PetitionRow } from '../contract.ts';
import { messages } from './messages.ts';

type Flagged = Pick<PetitionRow, 'urgent' | 'supervised' | 'joint' | 'petitionerCount' | 'anonymous'>;

/** What is special about the matter, never about the person. */
export function PetitionFlags({ petition }: { readonly petition: Flagged }): ReactElement | null {
  const say = useMessages(messages);
  if (!petition.urgent && !petition.supervised && !petition.joint && !petition.anonymous) return null;
  return (
    <span className="x-flags">
      {petition.urgent && <span className="x-flag x-flag-strong"><Icon name="alert" />{say('flag.urgent')}</span>}
      {petition.supervised && <span className="x-flag x-flag-strong"><Icon name="flag" />{say('flag.supervised')}</span>}
      {petition.joint && <span className="x-flag"><Icon name="people" />{say('flag.joint', { count: petition.petitionerCount })}</span>}
      {petition.anonymous && <span className="x-flag">{say('flag.anonymous')}</span>}
    </span>
  );
}
