import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState, type ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { LetterTable } from './LetterTable.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { listLetters, listProposals, SUPERVISION_KEY } from './supervision-calls.ts';
import { supervisionMessages } from './supervision-messages.ts';

/** What the program found and a person decides, and the letters that are open. */
export function SupervisionPage(): ReactElement {
  const say = useMessages(supervisionMessages);
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Proposals />
      <Letters />
    </>
  );
}

function Proposals(): ReactElement {
  const say = useMessages(supervisionMessages);
  const [news, setNews] = useState<string>();
  const proposals = useQuery({ queryKey: [SUPERVISION_KEY, 'proposals'], queryFn: ({ signal }) => listProposals(signal) });
  return (
    <Panel title={say('proposals')}>
      <p className="x-fine">{say('proposals.lead')}</p>
      {news !== undefined && <Alert type="success" showIcon role="status" title={news} />}
      <Fetched query={proposals} rows={6}>
        {({ items, count }) => (
          <>
            {items.length === 0 && <p className="x-fine">{say('proposals.none')}</p>}
            {count > items.length && <p className="x-fine">{say('proposals.more', { count, shown: items.length })}</p>}
            {items.map((proposal) => <ProposalEntry key={proposal.proposalId} proposal={proposal} onDecided={setNews} />)}
          </>
        )}
      </Fetched>
    </Panel>
  );
}

function Letters(): ReactElement {
  const say = useMessages(supervisionMessages);
  const letters = useQuery({ queryKey: [SUPERVISION_KEY, 'letters'], queryFn: async ({ signal }) => (await listLetters(signal)).items });
  return (
    <Panel title={say('letters')}>
      <Fetched query={letters} rows={6}>{(items) => (items.length === 0 ? <p className="x-fine">{say('letters.none')}</p> : <LetterTable letters={items} />)}</Fetched>
    </Panel>
  );
}
