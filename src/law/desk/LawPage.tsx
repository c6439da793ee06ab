import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useId, useState, type ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { AddVersionForm } from './AddVersionForm.tsx';
import { InstrumentEntry } from './InstrumentEntry.tsx';
import { LAW_KEY, listInstruments } from './law-calls.ts';
import { lawMessages } from './law-messages.ts';
import { RepealForm } from './RepealForm.tsx';

/** The texts that opinions rest on, each with the days on which it was in force. */
export function LawPage(): ReactElement {
  const say = useMessages(lawMessages);
  const mayManage = useMay('law.manage');
  const id = useId();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const instruments = useQuery({ queryKey: [LAW_KEY, 'instruments'], queryFn: async ({ signal }) => (await listInstruments(signal)).items });
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      {mayManage && <AddVersionForm />}
      {mayManage && <RepealForm />}
      <Panel title={say('held.title')}>
        <label htmlFor={id}>{say('find')}</label>
        <Input id={id} value={typed} onChange={({ target }) => setTyped(target.value)} />
        <Fetched query={instruments} rows={10}>
          {(known) => {
            const shown = known.filter(({ title }) => title.includes(wanted));
            return shown.length === 0 ? <p className="x-fine">{say('find.none')}</p> : <>{shown.map((instrument) => <InstrumentEntry key={instrument.title} instrument={instrument} />)}</>;
          }}
        </Fetched>
      </Panel>
    </>
  );
}
