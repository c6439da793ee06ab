import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { DelegationPanels } from '../../access/desk/index.ts';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnownedWork } from '../unowned-contract.ts';
import { unownedMessages } from './unowned-messages.ts';
import { useWords } from './use-words.ts';

/** Absence never leaves work without an owner: who acts for whom, and where nobody does. */
export function DeputiesPage(): ReactElement {
  const say = useMessages(unownedMessages);
  const seesUnowned = useMay('unownedWork.read');
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      {seesUnowned && <UnownedPanel />}
      <DelegationPanels />
    </>
  );
}

function UnownedPanel(): ReactElement {
  const say = useMessages(unownedMessages);
  // Under the key of delegations, so that it is looked at again when one is made.
  const work = useQuery({ queryKey: ['delegations', 'unowned'], queryFn: async ({ signal }) => (await callServer<UnownedWork>({ path: '/unowned-work', signal })).items });
  return (
    <Panel title={say('unowned')}>
      <Fetched query={work}>{(items) => (items.length === 0 ? <p className="x-fine">{say('unowned.none')}</p> : <UnownedTable items={items} />)}</Fetched>
    </Panel>
  );
}

function UnownedTable({ items }: { readonly items: UnownedWork['items'] }): ReactElement {
  const say = useMessages(unownedMessages);
  const words = useWords();
  return (
    <>
      <p className="x-fine">{say('unowned.lead')}</p>
      <table className="x-table x-cards" aria-label={say('unowned')}>
        <thead>
          <tr>{(['column.unit', 'column.work', 'column.roles', 'column.count', 'column.petitions'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
        </thead>
        <tbody>
          {items.map(({ unit, awaits, roles, handler, count, petitions, since }) => (
            <tr key={`${unit.id} ${awaits} ${handler?.id ?? ''}`}>
              <td>{unit.name}{since !== null && <span className="x-sub">{say('since', { at: formatMoment(since) })}</span>}</td>
              <td data-label={say('column.work')}>{words.of('awaits', awaits)}{handler && <span className="x-sub">{say('handler', { name: handler.name })}</span>}</td>
              <td data-label={say('column.roles')}>{roles.map((role) => words.of('role', role)).join(say.language === 'en' ? ', ' : '、')}</td>
              <td data-label={say('column.count')}>{count}</td>
              <td data-label={say('column.petitions')}>{petitions.map(({ petitionId, number }) => <Link key={petitionId} to={`/petitions/${petitionId}`} className="x-sub">{number}</Link>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
