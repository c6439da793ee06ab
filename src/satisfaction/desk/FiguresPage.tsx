import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { EmptyNotice } from '../../platform/ui/desk/EmptyNotice.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { NativeSelect } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { PeriodList } from '../contract.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { messages } from './messages.ts';
import { SamplePanel } from './SamplePanel.tsx';
import { listPeriods, readFigures, SATISFACTION_KEY } from './satisfaction-calls.ts';

/** What people say about units: their own ratings beside the independent sample. */
export function FiguresPage(): ReactElement {
  const say = useMessages(messages);
  const periods = useQuery({ queryKey: [SATISFACTION_KEY, 'periods'], queryFn: ({ signal }) => listPeriods(signal) });
  return (
    <>
      <PageHead title={say('figures.title')} lead={say('figures.lead')} />
      <Fetched query={periods} rows={8}>{(known) => <Periods items={known.items} />}</Fetched>
    </>
  );
}

function Periods({ items }: { readonly items: PeriodList['items'] }): ReactElement {
  const say = useMessages(messages);
  const id = useId();
  const ended = items.filter(({ hasEnded }) => hasEnded);
  const [chosen, setChosen] = useState(ended[0]?.name);
  return (
    <>
      {chosen === undefined ? <EmptyNotice icon="clock" title={say('figures.none')} /> : (
        <>
          <p>
            <label htmlFor={id}>{say('figures.period')}</label>{' '}
            <NativeSelect id={id} value={chosen} options={ended.map(({ name }) => ({ value: name, label: name }))} onChange={(period) => setChosen(period ?? chosen)} />
          </p>
          <FiguresOf period={chosen} />
        </>
      )}
      <SamplePanel periods={items} />
    </>
  );
}

function FiguresOf({ period }: { readonly period: string }): ReactElement {
  const say = useMessages(messages);
  const figures = useQuery({ queryKey: [SATISFACTION_KEY, 'figures', period], queryFn: ({ signal }) => readFigures(period, signal) });
  return (
    <Fetched query={figures} rows={8}>
      {({ units }) => (units.length === 0 ? <EmptyNotice icon="list" title={say('figures.empty')} /> : (
        <>
          <Panel title={say('figures.table', { period })}><FiguresTable units={units} caption={say('figures.table', { period })} /></Panel>
          {units.filter(({ verdict }) => verdict === 'LOOK_CLOSER' || verdict === 'STANDS_OUT').map((unit) => <EvidencePanel key={unit.unitId} unit={unit} />)}
        </>
      ))}
    </Fetched>
  );
}
