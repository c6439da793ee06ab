import type { ReactElement } from 'react';
import { Facts } from '../../platform/ui/desk/Facts.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { PeriodList } from '../contract.ts';
import { messages } from './messages.ts';

/** Older ones are in the API. */
const SHOWN = 4;

/** What anybody needs to check that nobody chose who was asked. */
export function SamplePanel({ periods }: { readonly periods: PeriodList['items'] }): ReactElement | null {
  const say = useMessages(messages);
  const [newest] = periods;
  if (!newest) return null;
  return (
    <Panel title={say('sample.title')}>
      <p>{say('sample.text', { percent: newest.percent, minimum: newest.minimum })}</p>
      {periods.slice(0, SHOWN).map(({ name, firstOn, lastOn, seedCommitment, draw }) => (
        <div key={name}>
          <h3>{`${name} (${firstOn} – ${lastOn})`}</h3>
          <Facts facts={[
            { name: say('sample.hash'), value: <code className="x-code">{seedCommitment}</code> },
            { name: say('sample.drawn'), value: draw ? say('sample.drawnOf', { drawn: draw.drawn, matters: draw.matters }) : say('sample.notYet') },
            { name: say('sample.seed'), value: draw && <code className="x-code">{draw.seed}</code> },
          ]} />
        </div>
      ))}
    </Panel>
  );
}
