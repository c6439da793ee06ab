import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyNotice } from '../../platform/ui/desk/EmptyNotice.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';
import { readFilters } from './petition-filters.ts';
import { PetitionFiltersBar } from './PetitionFiltersBar.tsx';
import { PetitionPages } from './PetitionPages.tsx';
import { RegisterLink } from './RegisterLink.tsx';

export function PetitionListPage(): ReactElement {
  const say = useMessages(messages);
  const [params] = useSearchParams();
  const filters = readFilters(params);
  const isMine = params.get('mine') === 'true';
  // A search for what is due means open matters, in the order in which they are due.
  const list = { ...filters, ...(isMine && { mine: true }), ...(filters.due && { open: true }), sort: filters.due || isMine ? 'due' : 'received' } as const;
  return (
    <>
      <PageHead title={say('list.title')} actions={<RegisterLink />} />
      <PetitionFiltersBar />
      <PetitionPages
        list={list}
        label={say('list.title')}
        empty={<EmptyNotice icon="search" title={say('desk.empty.list')}><p>{say('desk.empty.listHint')}</p></EmptyNotice>}
      />
    </>
  );
}
