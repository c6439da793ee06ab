import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Loading } from './Loading.tsx';

interface FetchedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly rows?: number;
  children(data: Data): ReactNode;
}

/** What a query brought, or that it is on its way, or why it failed and how to try again. */
export function Fetched<Data>({ query, rows = 4, children }: FetchedProps<Data>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
