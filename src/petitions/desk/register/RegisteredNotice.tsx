import { Alert, Button, QRCode } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { PageHead } from '../../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { RegistrationAnswer } from '../api/register-petition.ts';
import { MemberSlips } from '../members/MemberSlips.tsx';
import { messages as memberWords } from '../members/messages.ts';
import { messages } from './messages.ts';

interface RegisteredNoticeProps {
  readonly registered: RegistrationAnswer;
  readonly onNext: () => void;
}

/** What the petitioner takes home; the page prints as that sheet. */
export function RegisteredNotice({ registered, onNext }: RegisteredNoticeProps): ReactElement {
  const say = useMessages(messages);
  const sayOfMembers = useMessages(memberWords);
  const verifyUrl = `${location.origin}/verify?receipt=${registered.receipt}`;
  return (
    <>
      <PageHead title={say('done.title')} />
      <Panel title={`${say('done.number')} · ${say('done.code')}`}>
        <dl className="x-handout">
          <dt>{say('done.number')}</dt>
          <dd>{registered.number}</dd>
          <dt>{say('done.code')}</dt>
          <dd>{registered.queryCode}</dd>
        </dl>
        <Alert type="warning" showIcon title={say('done.codeHelp')} />
      </Panel>
      {registered.promises.length > 0 && (
        <Panel title={say('done.promises')}>
          <ul>
            {registered.promises.map((promise) => <li key={promise.clock}>{say('done.promise', { what: promise.what, day: promise.statutoryDueOn })}</li>)}
          </ul>
        </Panel>
      )}
      <Panel title={say('done.receipt')}>
        <p>{say('done.receiptHelp')}</p>
        <QRCode type="svg" aria-label={say('done.receipt')} value={verifyUrl} errorLevel="L" color="#000000" size={260} bordered={false} marginSize={2} />
        <p className="x-no-print"><a href={verifyUrl} target="_blank" rel="noreferrer">{say('done.saveReceipt')}</a></p>
      </Panel>
      {registered.members.length > 0 && (
        <Panel title={sayOfMembers('slips.title')}>
          <div className="x-no-print"><Alert type="warning" showIcon title={sayOfMembers('slips.help')} /></div>
          <MemberSlips number={registered.number} title="" members={registered.members} />
        </Panel>
      )}
      <div className="x-bar x-no-print">
        <Button type="primary" icon={<Icon name="print" />} onClick={() => window.print()}>{say('done.print')}</Button>
        <Link className="x-step" to={`/petitions/${registered.petitionId}`}>{say('done.open')}</Link>
        <Button onClick={onNext}>{say('done.next')}</Button>
      </div>
    </>
  );
}
