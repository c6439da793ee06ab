import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { AddedMembers } from '../../domain/members.ts';
import { messages } from './messages.ts';

interface MemberSlipsProps {
  readonly number: string;
  readonly title: string;
  readonly members: AddedMembers['added'];
}

/** One slip for each member, to be cut off and handed to him: a code is nobody else's. */
export function MemberSlips({ number, title, members }: MemberSlipsProps): ReactElement {
  const say = useMessages(messages);
  return (
    <ul className="x-slips" aria-label={say('slips.title')}>
      {members.map(({ petitionerId, name, queryCode }) => (
        <li key={petitionerId}>
          <p className="x-slip-name">{name}</p>
          {title !== '' && <p className="x-fine">{title}</p>}
          <dl>
            <dt>{say('slips.number')}</dt>
            <dd>{number}</dd>
            <dt>{say('slips.code')}</dt>
            <dd className="x-slip-code">{queryCode}</dd>
            <dt>{say('slips.where')}</dt>
            <dd>{`${location.origin}/track`}</dd>
          </dl>
          <p className="x-fine">{say('slips.rights')}</p>
        </li>
      ))}
    </ul>
  );
}

export function PrintSlips(): ReactElement {
  const say = useMessages(messages);
  return <Button type="primary" icon={<Icon name="print" />} onClick={() => window.print()}>{say('slips.print')}</Button>;
}
