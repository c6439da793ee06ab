import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { UnitSelect } from '../../../organisation/desk/index.ts';
import { EmptyNotice } from '../../../platform/ui/desk/EmptyNotice.tsx';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Loading } from '../../../platform/ui/desk/Loading.tsx';
import { PageHead } from '../../../platform/ui/desk/PageHead.tsx';
import { saveFile } from '../../../platform/ui/desk/save-file.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PrintBatchRequest } from '../../print-contract.ts';
import { listPrintQueue, PRINT_QUEUE_KEY, printLetters, type QueueList, type QueueView } from '../api/print-queue.ts';
import { messages } from './messages.ts';
import { PrintBar } from './PrintBar.tsx';
import { PrintQueueTable } from './PrintQueueTable.tsx';

const VIEWS: readonly QueueView[] = ['waiting', 'printed'];

/** Which letters wait for the printer; the chosen ones become one file. */
export function PrintQueuePage(): ReactElement {
  const say = useMessages(messages);
  const [params, setParams] = useSearchParams();
  const view: QueueView = params.get('view') === 'printed' ? 'printed' : 'waiting';
  const unit = params.get('unit') ?? undefined;
  const show = (list: QueueList): void => setParams({ ...(list.view === 'printed' && { view: list.view }), ...(list.unit !== undefined && { unit: list.unit }) }, { replace: true });
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <div className="x-print-views">
        <div className="x-buttons" role="group" aria-label={say('view')}>
          {VIEWS.map((each) => (
            <Button key={each} aria-pressed={view === each} type={view === each ? 'primary' : 'default'} ghost={view === each} onClick={() => show({ view: each, unit })}>
              {say(`view.${each}`)}
            </Button>
          ))}
        </div>
        <div className="x-print-unit">
          <span>{say('column.unit')}</span>
          <UnitSelect allowClear aria-label={say('column.unit')} value={unit ?? null} onChange={(chosen) => show({ view, unit: chosen })} />
        </div>
      </div>
      <Queue key={`${view} ${unit ?? ''}`} list={{ view, unit }} />
    </>
  );
}

function Queue({ list }: { readonly list: QueueList }): ReactElement {
  const { view } = list;
  const say = useMessages(messages);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const queue = useInfiniteQuery({
    queryKey: [PRINT_QUEUE_KEY, list],
    queryFn: ({ pageParam, signal }) => listPrintQueue(list, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const printing = useMutation({
    mutationFn: async (request: PrintBatchRequest) => {
      const file = await printLetters(request);
      saveFile(file);
      return { batch: file.fileName.replace(/\.pdf$/, ''), count: request.letters.length };
    },
    onSuccess: () => setChosen(new Set()),
    // Also when it was refused: somebody else may have printed them.
    onSettled: () => client.invalidateQueries({ queryKey: [PRINT_QUEUE_KEY] }),
  });
  if (queue.data === undefined) return queue.isError ? <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} /> : <Loading rows={6} />;
  const letters = queue.data.pages.flatMap((page) => page.items);
  const picked = letters.filter(({ documentId }) => chosen.has(documentId));
  return (
    <>
      {printing.isSuccess && <Alert className="x-error" type="success" showIcon title={say('done', printing.data)} />}
      <ErrorNotice error={printing.error} />
      {letters.length === 0 ? (
        <EmptyNotice icon="print" title={say(`empty.${view}`)}>{view === 'waiting' && <p>{say('empty.waiting.hint')}</p>}</EmptyNotice>
      ) : (
        <>
          <PrintBar
            shown={letters.length}
            chosen={picked.length}
            isReprint={view === 'printed'}
            isPending={printing.isPending}
            onChooseAll={(isAll) => setChosen(new Set(isAll ? letters.map(({ documentId }) => documentId) : []))}
            onPrint={(layout) => printing.mutate({ letters: picked.map(({ petitionId, documentId }) => ({ petitionId, documentId })), layout, reprint: view === 'printed' })}
          />
          <p className="x-fine x-keys">{say('keys')}</p>
          <PrintQueueTable letters={letters} chosen={chosen} onChoose={setChosen} />
          {queue.hasNextPage && <Button onClick={() => void queue.fetchNextPage()} loading={queue.isFetchingNextPage}>{say('more')}</Button>}
        </>
      )}
    </>
  );
}
