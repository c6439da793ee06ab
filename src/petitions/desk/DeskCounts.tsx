import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ListPetitions } from './api/list-petitions.ts';
import { messages } from './messages.ts';
import { DUE_RANGES, type DueRange } from './petition-filters.ts';
import { sayCount } from './PetitionPages.tsx';
import { usePetitionCount } from './use-petition-list.ts';

const LOOKS: Readonly<Record<DueRange, { readonly icon: IconName; readonly urgency: string; readonly words: 'desk.overdue' | 'desk.today' | 'desk.week' }>> = {
  OVERDUE: { icon: 'stop', urgency: 'overdue', words: 'desk.overdue' },
  TODAY: { icon: 'alert', urgency: 'pressing', words: 'desk.today' },
  WEEK: { icon: 'clock', urgency: 'soon', words: 'desk.week' },
};

/** How much is due; each number opens the rows behind it. */
export function DeskCounts({ list }: { readonly list: ListPetitions }): ReactElement {
  return (
    <div className="x-counts">
      {DUE_RANGES.map((due) => <DeskCount key={due} due={due} list={list} />)}
    </div>
  );
}

function DeskCount({ due, list }: { readonly due: DueRange; readonly list: ListPetitions }): ReactElement {
  const say = useMessages(messages);
  const count = usePetitionCount({ ...list, due });
  const { icon, urgency, words } = LOOKS[due];
  const isNone = count.data?.value === 0;
  const target = new URLSearchParams({ due, ...(list.mine && { mine: 'true' }), ...(list.unit !== undefined && { unit: list.unit }) });
  return (
    <Link to={`/petitions?${target}`} className={`x-count x-due-${isNone ? 'calm' : urgency}`}>
      <Icon name={icon} />
      <strong>{count.data ? sayCount(say, count.data) : '…'}</strong>
      <span>{say(words)}</span>
    </Link>
  );
}
