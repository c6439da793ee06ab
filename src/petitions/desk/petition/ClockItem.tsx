import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { DueBadge, dueDays } from '../../../platform/ui/desk/DueBadge.tsx';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { ClockView } from '../../contract.ts';
import { ClockExplanation } from './ClockExplanation.tsx';
import { messages } from './messages.ts';

interface ClockItemProps {
  readonly petitionId: string;
  readonly clock: ClockView;
  readonly run: string | undefined;
}

export function ClockItem({ petitionId, clock, run }: ClockItemProps): ReactElement {
  const say = useMessages(messages);
  const [isExplained, setExplained] = useState(false);
  const isRunning = clock.outcome === 'open';
  return (
    <li>
      <div className="x-clock-head">
        <strong>{clock.what}{run !== undefined && <span className="x-fine"> {run}</span>}</strong>
        {isRunning ? <DueBadge due={dueDays(clock.statutoryDueOn, clock.safeDueOn)} provisional={clock.provisional} /> : <span className="x-fine">{say(`outcome.${clock.outcome}`)}</span>}
      </div>
      {clock.side === 'PETITIONER_RIGHT' && <p className="x-fine">{say('clocks.right')}</p>}
      <dl className="x-dates">
        <div><dt>{say('clocks.started')}</dt><dd>{clock.startedOn}</dd></div>
        <div><dt>{say('clocks.statutory')}</dt><dd>{clock.dueAt === null ? clock.statutoryDueOn : formatMoment(clock.dueAt)}</dd></div>
        {clock.assessmentDueOn !== clock.statutoryDueOn && <div><dt>{say('clocks.assessment')}</dt><dd>{clock.assessmentDueOn}</dd></div>}
        {clock.safeDueOn !== clock.statutoryDueOn && <div><dt>{say('clocks.safe')}</dt><dd>{clock.safeDueOn}</dd></div>}
      </dl>
      {clock.moved.map((text) => <p key={text} className="x-fine">{text}</p>)}
      {clock.stoppedOn !== null && <p className="x-fine">{say('clocks.stopped', { day: clock.stoppedOn })}</p>}
      <Button type="link" size="small" className="x-no-print x-flush" onClick={() => setExplained(true)}>{say('clocks.why')}</Button>
      <Modal open={isExplained} width={820} title={say('explain.caption', { what: clock.what })} footer={null} onCancel={() => setExplained(false)} destroyOnHidden>
        <ClockExplanation name={{ petitionId, clock: clock.clock, instance: clock.instance }} />
      </Modal>
    </li>
  );
}
