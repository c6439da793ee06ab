import type { ReactElement } from 'react';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages as ownMessages } from './messages.ts';

export function MessagesPanel({ messages }: { readonly messages: PetitionDetail['messages'] }): ReactElement | null {
  const say = useMessages(ownMessages);
  if (messages.length === 0) return null;
  return (
    <Panel title={say('messages.title')}>
      <ul className="x-plain-list">
        {messages.map((message, index) => (
          <li key={`${message.on} ${index}`} className={`x-message x-message-${message.from.toLowerCase()}`}>
            <p className="x-fine">{say(`messages.${message.from}`)} · {message.on}</p>
            <LongText text={message.text} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
