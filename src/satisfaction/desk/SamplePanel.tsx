import type { ReactElement } from 'react';
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
          <p>{say('sample.hash')} <code className="x-code">{seedCommitment}</code></p>
          <p>{say('sample.drawn')} {draw ? say('sample.drawnOf', { drawn: draw.drawn, matters: draw.matters }) : say('sample.notYet')}</p>
          {draw && <p>{say('sample.seed')} <code className="x-code">{draw.seed}</code></p>}
        </div>
      ))}
    </Panel>
  );
}
