import type { ReactElement } from 'react';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { ClockView } from '../../contract.ts';
import { ClockItem } from './ClockItem.tsx';
import { messages } from './messages.ts';

interface ClocksPanelProps {
  readonly petitionId: string;
  readonly clocks: readonly ClockView[];
}

export function ClocksPanel({ petitionId, clocks }: ClocksPanelProps): ReactElement {
  const say = useMessages(messages);
  const running = clocks.filter((clock) => clock.outcome === 'open').toSorted((one, other) => (one.safeDueOn < other.safeDueOn ? -1 : 1));
  const ended = clocks.filter((clock) => clock.outcome !== 'open');
  // A clock can run again after a review: each says which one it is.
  const nameOfRun = ({ clock, instance }: ClockView) => {
    const runs = clocks.filter((each) => each.clock === clock);
    return runs.length > 1 ? say('clocks.run', { no: runs.findIndex((each) => each.instance === instance) + 1 }) : undefined;
  };
  const list = (shown: readonly ClockView[]) => shown.map((clock) => <ClockItem key={`${clock.clock} ${clock.instance}`} petitionId={petitionId} clock={clock} run={nameOfRun(clock)} />);
  return (
    <Panel title={say('clocks.title')}>
      {running.length === 0 ? <p className="x-fine">{say('clocks.none')}</p> : <ul className="x-plain-list x-clocks">{list(running)}</ul>}
      {ended.length > 0 && (
        <details>
          <summary>{say('clocks.ended', { count: ended.length })}</summary>
          <ul className="x-plain-list x-clocks">{list(ended)}</ul>
        </details>
      )}
    </Panel>
  );
}
