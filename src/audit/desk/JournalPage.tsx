import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyNotice } from '../../platform/ui/desk/EmptyNotice.tsx';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Loading } from '../../platform/ui/desk/Loading.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { listJournal, type JournalFilters } from './journal-calls.ts';
import { JournalTable } from './JournalTable.tsx';
import { messages } from './messages.ts';

const FILTERS = ['from', 'to', 'action', 'actor', 'petition'] as const;

/** Who read, changed, exported or printed what; reading it leaves an entry too. */
export function JournalPage(): ReactElement {
  const say = useMessages(messages);
  const [params, setParams] = useSearchParams();
  const filters: JournalFilters = Object.fromEntries(FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
  const journal = useInfiniteQuery({
    queryKey: ['journal', filters],
    queryFn: ({ pageParam, signal }) => listJournal(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    gcTime: 30 * 60_000,
  });
  const entries = journal.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <form
        className="x-line-form x-no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          setParams(
            FILTERS.flatMap((name): [string, string][] => {
              const value = data.get(name);
              return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
            }),
          );
        }}
      >
        {FILTERS.map((name) => (
          <label key={name}>
            <span>{say(`filter.${name}`)}</span>
            <Input name={name} defaultValue={filters[name]} type={name === 'from' || name === 'to' ? 'date' : 'text'} className={name === 'from' || name === 'to' ? 'x-day' : ''} />
          </label>
        ))}
        <Button htmlType="submit">{say('search')}</Button>
      </form>
      {journal.isError && <ErrorNotice error={journal.error} onRetry={() => void journal.refetch()} />}
      {journal.isPending ? <Loading rows={10} /> : entries.length === 0 ? <EmptyNotice icon="search" title={say('none')} /> : <JournalTable entries={entries} />}
      {journal.hasNextPage && <div className="x-more"><Button onClick={() => void journal.fetchNextPage()} loading={journal.isFetchingNextPage}>{say('more')}</Button></div>}
    </>
  );
}
