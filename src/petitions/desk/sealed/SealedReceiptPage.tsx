import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { PageHead } from '../../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { EnteredReceipt } from '../api/enter-sealed-receipt.ts';
import { receiptMessages } from './receipt-messages.ts';
import { SealedReceiptForm } from './SealedReceiptForm.tsx';

const NOT = ['open', 'names', 'bag', 'talk'] as const;

/** A sealed letter that must not be opened here: only that it came is kept (discipline rules art. 15, PP-4). */
export function SealedReceiptPage(): ReactElement {
  const say = useMessages(receiptMessages);
  const [done, setDone] = useState<EnteredReceipt | null>(null);
  if (done) return <EnteredNotice entered={done} onNext={() => setDone(null)} />;
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Panel title={say('not')}>
        <ul>{NOT.map((rule) => <li key={rule}>{say(`not.${rule}`)}</li>)}</ul>
      </Panel>
      <Panel title={say('what')}><SealedReceiptForm onEntered={setDone} /></Panel>
    </>
  );
}

/** What whoever brought it takes home; nothing on it tells what it was about. */
function EnteredNotice({ entered, onNext }: { readonly entered: EnteredReceipt; readonly onNext: () => void }): ReactElement {
  const say = useMessages(receiptMessages);
  return (
    <>
      <PageHead title={say('done.title')} />
      <Panel title={`${say('done.number')} · ${say('done.code')}`}>
        <dl className="x-handout">
          <dt>{say('done.number')}</dt>
          <dd>{entered.number}</dd>
          <dt>{say('done.code')}</dt>
          <dd>{entered.queryCode}</dd>
        </dl>
        <p className="x-no-print">{say('done.gone')}</p>
        <Alert type="warning" showIcon title={say('done.help')} />
      </Panel>
      <div className="x-bar x-no-print">
        <Button type="primary" icon={<Icon name="print" />} onClick={() => window.print()}>{say('done.print')}</Button>
        <Button onClick={onNext}>{say('done.next')}</Button>
      </div>
    </>
  );
}
