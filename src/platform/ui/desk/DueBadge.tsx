import type { ReactElement } from 'react';
import type { PlainDate } from '../../kernel/index.ts';
import { todayInChina } from './calendar-day.ts';
import { stateOfDue, type DueDays, type Urgency } from './due-urgency.ts';
import { Icon, type IconName } from './Icon.tsx';
import { messages } from './messages.ts';
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
  const words = daysLeft < 0 ? say('due.overdue', { days: -daysLeft }) : daysLeft === 0 ? say('due.today') : say('due.left', { days: daysLeft });
  return (
    <span className={`x-due x-due-${urgency}`}>
      <Icon name={ICONS[urgency]} />
      <span>{words}</span>
      {provisional && <span title={say('due.provisionalWhy')}>（{say('due.provisional')}）</span>}
    </span>
  );
}

/** The contract's days are strings; they were parsed by the server. */
export function dueDays(statutoryDueOn: string, safeDueOn: string): DueDays {
  return { statutoryDueOn: statutoryDueOn as PlainDate, safeDueOn: safeDueOn as PlainDate };
}
