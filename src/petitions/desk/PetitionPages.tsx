import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Loading } from '../../platform/ui/desk/Loading.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { PetitionPage } from '../contract.ts';
import type { ListPetitions } from './api/list-petitions.ts';
import { messages } from './messages.ts';
import { PetitionTable } from './PetitionTable.tsx';
import { usePetitionList } from './use-petition-list.ts';

interface PetitionPagesProps {
  readonly list: ListPetitions;
  readonly label: string;
  readonly withNextStep?: boolean;
  readonly empty: ReactNode;
}

/** The loaded pages of a list and the way to the next one. */
export function PetitionPages({ list, label, withNextStep = false, empty }: PetitionPagesProps): ReactElement {
  const say = useMessages(messages);
  const query = usePetitionList(list);
  if (query.data === undefined) {
    return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <Loading rows={8} />;
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  const count = query.data.pages[0]?.count;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      <PetitionTable rows={rows} label={label} withNextStep={withNextStep} />
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.fetchNextPage()} />}
      <div className="x-more x-no-print">
        <span className="x-fine" role="status">{count && say('list.shown', { shown: rows.length, count: sayCount(say, count) })}</span>
        {query.hasNextPage && (
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{say('list.more')}</Button>
        )}
      </div>
    </>
  );
}

type Say = ReturnType<typeof useMessages<typeof messages>>;

export function sayCount(say: Say, count: PetitionPage['count']): string {
  return say(count.capped ? 'desk.countCapped' : 'desk.count', { count: count.value });
}
