import type { ReactElement } from 'react';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';

/** Hearing, investigation and notices: what an opinion must rest on (Regulation arts. 23, 31). */
export function RecordsPanel({ petition }: { readonly petition: PetitionDetail }): ReactElement | null {
  const say = useMessages(messages);
  const words = useWords();
  const { statements, investigations, notices } = petition;
  if (statements.length + investigations.length + notices.length === 0) return null;
  return (
    <Panel title={say('records.title')}>
      {statements.length > 0 && <h3>{say('records.statements')}</h3>}
      {statements.map((statement, index) => (
        <Entry key={`${statement.heardOn} ${index}`} head={`${statement.heardOn} · ${statement.place}`} text={statement.text} />
      ))}
      {investigations.length > 0 && <h3>{say('records.investigations')}</h3>}
      {investigations.map(({ investigatedOn, method, finding, outcome, by }, index) => (
        <Entry key={`${investigatedOn} ${index}`} head={[investigatedOn, method, outcome !== null && words.of('finding', outcome), [...by.units, by.name].join(' ')].filter(Boolean).join(' · ')} text={finding} />
      ))}
      {notices.length > 0 && <h3>{say('records.notices')}</h3>}
      <ul>
        {notices.map(({ kind, outcome, recordedOn }, index) => (
          <li key={`${recordedOn} ${index}`}>
            {words.of('noticeKind', kind)}{' · '}
            {outcome.kind === 'EXEMPT'
              ? say('records.exempt', { reason: words.of('exempt', outcome.reason) })
              : say('records.served', { method: words.of('serviceMethod', outcome.method), day: outcome.servedOn })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Entry({ head, text }: { readonly head: string; readonly text: string }): ReactElement {
  return (
    <div className="x-entry">
      <p className="x-fine">{head}</p>
      <LongText text={text} />
    </div>
  );
}
