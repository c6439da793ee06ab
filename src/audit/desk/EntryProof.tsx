import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Facts } from '../../platform/ui/desk/Facts.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { proveEntry } from './journal-calls.ts';
import { messages } from './messages.ts';

/** What an independent checker needs to see that this entry was not changed. */
export function EntryProof({ entryId }: { readonly entryId: string }): ReactElement {
  const say = useMessages(messages);
  const proof = useQuery({ queryKey: ['journal', 'proof', entryId], queryFn: ({ signal }) => proveEntry(entryId, signal) });
  return (
    <Fetched query={proof}>
      {({ entry, leafHash, index, treeSize, batch }) => (
        <div className="x-stack">
          <p>{say('proof.lead', { batch: batch.batchNo, at: formatMoment(batch.sealedAt), index: index + 1, count: treeSize })}</p>
          <Facts
            facts={[
              { name: say('proof.leaf'), value: <code>{leafHash}</code> },
              { name: say('proof.root'), value: <code>{batch.merkleRoot}</code> },
              { name: say('proof.key'), value: <code>{batch.keyId}</code> },
            ]}
          />
          <pre className="x-code">{entry}</pre>
        </div>
      )}
    </Fetched>
  );
}
