import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { listSuggestions, SUGGESTIONS_KEY } from './suggestion-calls.ts';
import { SuggestionEntry } from './SuggestionEntry.tsx';
import { suggestionMessages } from './suggestion-messages.ts';
import { WriteSuggestionForm } from './WriteSuggestionForm.tsx';

/** What the petition office suggests to the units, and what they answer (Regulation art. 40). */
export function SuggestionPage(): ReactElement {
  const say = useMessages(suggestionMessages);
  const mayWrite = useMay('suggestion.write');
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      {mayWrite && <WriteSuggestionForm />}
      <Suggestions answered="no" title={say('open')} none={say('open.none')} />
      <Suggestions answered="yes" title={say('answered')} none={say('answered.none')} />
    </>
  );
}

function Suggestions({ answered, title, none }: { readonly answered: 'yes' | 'no'; readonly title: string; readonly none: string }): ReactElement {
  const say = useMessages(suggestionMessages);
  const suggestions = useQuery({ queryKey: [SUGGESTIONS_KEY, 'list', answered], queryFn: ({ signal }) => listSuggestions(answered, signal) });
  return (
    <Panel title={title}>
      <Fetched query={suggestions} rows={4}>
        {({ items, count }) => (
          <>
            {items.length === 0 && <p className="x-fine">{none}</p>}
            {count > items.length && <p className="x-fine">{say('more', { count, shown: items.length })}</p>}
            {items.map((suggestion) => <SuggestionEntry key={suggestion.suggestionId} suggestion={suggestion} />)}
          </>
        )}
      </Fetched>
    </Panel>
  );
}
