import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';
import { factsOf, type Fact, type FactWords } from './timeline-facts.ts';
import { timelineMessages } from './timeline-messages.ts';
import { noteOf } from './timeline-note.ts';

const SHOWN_AT_FIRST = 12;

/** What happened, the newest first. */
export function TimelinePanel({ timeline }: { readonly timeline: PetitionDetail['timeline'] }): ReactElement {
  const say = useMessages(messages);
  const [showsAll, setShowsAll] = useState(false);
  const newestFirst = timeline.toReversed();
  const shown = showsAll ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel title={say('timeline.title')}>
      <TimelineList entries={shown} />
      {shown.length < timeline.length && <Button type="link" className="x-flush x-no-print" onClick={() => setShowsAll(true)}>{say('timeline.all', { count: timeline.length })}</Button>}
    </Panel>
  );
}

export function TimelineList({ entries }: { readonly entries: PetitionDetail['timeline'] }): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const tell = useMessages(timelineMessages);
  const known: Readonly<Record<string, string>> = timelineMessages[tell.language];
  const factWords: FactWords = { say: tell, own: (key) => known[key], of: words.of };
  // Each list of reasons has codes of its own.
  const wordOf = (code: string) => words.of('exempt', words.of('fileReason', code));
  return (
    <ol className="x-timeline">
      {entries.map((entry) => {
        const note = noteOf(entry.detail, wordOf);
        return (
          <li key={entry.seq} value={entry.seq}>
            <span className="x-fine">{formatMoment(entry.at)}</span> <strong>{entry.label}</strong>{' '}
            <span className="x-fine">{entry.actor.kind === 'staff' ? (entry.actor.name ?? '') : say(`timeline.${entry.actor.kind}`)}</span>
            <TimelineFacts facts={factsOf(entry, factWords)} />
            {note !== undefined && <span className="x-sub">{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function TimelineFacts({ facts }: { readonly facts: readonly Fact[] }): ReactElement | null {
  if (facts.length === 0) return null;
  return <span className="x-sub x-timeline-facts">{facts.map(({ name, value }) => <span key={`${name} ${value}`}><span className="x-fine">{name}</span> {value}</span>)}</span>;
}
