import type { ReactElement } from 'react';
import type { PlainDate } from '../../kernel/index.ts';
import { todayInChina } from './calendar-day.ts';
import { stateOfDue, type DueDays, type Urgency } from './due-urgency.ts';
import { Icon, type IconName } from './Icon.tsx';
import { messages } from './messages.ts';
import type { Speaker } from './speaker.ts';
import { useMessages } from './use-messages.ts';

const ICONS: Readonly<Record<Urgency, IconName>> = { overdue: 'stop', pressing: 'alert', soon: 'clock', calm: 'clock' };

interface DueBadgeProps {
  readonly due: DueDays;
  readonly provisional?: boolean;
}

/** Icon, words and colour together, never colour alone. */
export function DueBadge({ due, provisional = false }: DueBadgeProps): ReactElement {
  const say = useMessages(messages);
  const { urgency, daysLeft } = stateOfDue(due, todayInChina());
  return (
    <span className={`x-due x-due-${urgency}`}>
      <Icon name={ICONS[urgency]} />
      <span>{wordsFor(daysLeft, say)}</span>
      {provisional && <span title={say('due.provisionalWhy')}>（{say('due.provisional')}）</span>}
    </span>
  );
}

function wordsFor(daysLeft: number, say: Speaker<typeof messages>): string {
  if (daysLeft === 0) return say('due.today');
  if (daysLeft < 0) return daysLeft === -1 ? say('due.overdueOne') : say('due.overdue', { days: -daysLeft });
  return daysLeft === 1 ? say('due.leftOne') : say('due.left', { days: daysLeft });
}

/** The contract's days are strings; they were parsed by the server. */
export function dueDays(statutoryDueOn: string, safeDueOn: string): DueDays {
  return { statutoryDueOn: statutoryDueOn as PlainDate, safeDueOn: safeDueOn as PlainDate };
}
