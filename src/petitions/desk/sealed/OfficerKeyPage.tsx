import { Alert } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { Fetched } from '../../../platform/ui/desk/Fetched.tsx';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { PageHead } from '../../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { OfficerKeyView } from '../../report-contract.ts';
import { keyMessages } from './key-messages.ts';
import { ChangePassphraseForm, ForgottenForm, MakeKeyForm } from './OfficerKeyForms.tsx';
import { useOfficerKey } from './use-officer-key.ts';

type Done = 'made' | 'changed';

const RULES = ['own', 'lost', 'share', 'journal'] as const;

export function OfficerKeyPage(): ReactElement {
  const say = useMessages(keyMessages);
  const key = useOfficerKey();
  const [done, setDone] = useState<Done | null>(null);
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Panel title={say('about')}>
        <ul>{RULES.map((rule) => <li key={rule}>{say(`about.${rule}`)}</li>)}</ul>
      </Panel>
      <div role="status">{done && <Alert className="x-error" type="success" showIcon title={say(done)} />}</div>
      <Fetched query={key}>{(view) => (view.exists ? <PresentKey view={view} onDone={setDone} /> : <MissingKey view={view} onDone={setDone} />)}</Fetched>
    </>
  );
}

interface KeyProps {
  readonly view: OfficerKeyView;
  readonly onDone: (done: Done) => void;
}

function MissingKey({ view: { reportsWaiting }, onDone }: KeyProps): ReactElement {
  const say = useMessages(keyMessages);
  return (
    <Panel title={say('none')} className="x-narrow">
      {reportsWaiting > 0 && <Alert className="x-error" type="warning" showIcon title={say('waiting', { count: reportsWaiting })} description={say('waiting.help')} />}
      <MakeKeyForm onDone={() => onDone('made')} />
    </Panel>
  );
}

function PresentKey({ view: { createdAt }, onDone }: KeyProps): ReactElement {
  const say = useMessages(keyMessages);
  // Another key has another day: its forms begin empty again.
  const round = createdAt ?? '';
  return (
    <>
      <Panel title={say('own')} className="x-sealed">
        <Facts facts={[{ name: say('createdAt'), value: createdAt && formatMoment(createdAt) }]} />
        <p><Link className="x-step" to="/petitions?state=HANDED_TO_DISCIPLINE"><Icon name="list" />{say('reports')}</Link></p>
      </Panel>
      <Panel title={say('change')} className="x-sealed x-narrow"><ChangePassphraseForm key={round} onDone={() => onDone('changed')} /></Panel>
      <details className="x-panel x-narrow">
        <summary><h2 className="x-inline">{say('forgotten')}</h2></summary>
        <ForgottenForm key={round} onDone={() => onDone('made')} />
      </details>
    </>
  );
}
