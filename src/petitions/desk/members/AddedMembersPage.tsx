import { Alert, Button } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { AddedMembers } from '../../domain/members.ts';
import { MemberSlips, PrintSlips } from './MemberSlips.tsx';
import { messages } from './messages.ts';

interface AddedMembersPageProps {
  readonly number: string;
  readonly title: string;
  readonly added: AddedMembers;
  readonly onBack: () => void;
}

/** After members were added: their slips, alone on the page so that nothing else is printed. */
export function AddedMembersPage({ number, title, added: { added, thereAlready }, onBack }: AddedMembersPageProps): ReactElement {
  const say = useMessages(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = thereAlready.map((place) => place + 1).join(say.language === 'en' ? ', ' : '、');
  return (
    <section aria-labelledby="slips">
      <div className="x-no-print x-stack">
        <h1 id="slips" ref={heading} tabIndex={-1}>{say('slips.title')}</h1>
        <p>{say('slips.added', { count: added.length })} {thereAlready.length > 0 && say('slips.there', { rows })}</p>
        {added.length > 0 && <Alert type="warning" showIcon title={say('slips.help')} />}
      </div>
      <MemberSlips number={number} title={title} members={added} />
      <div className="x-bar x-no-print">
        {added.length > 0 && <PrintSlips />}
        <Button onClick={onBack}>{say('slips.back')}</Button>
      </div>
    </section>
  );
}
