import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useDeferredValue, useId, useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { findCitations, LAW_KEY } from './law-calls.ts';
import { lawMessages } from './law-messages.ts';

/** Finds an article in force by title, number or words; picking it hands on the citation. */
export function CitationPicker({ onPick }: { readonly onPick: (citation: string) => void }): ReactElement {
  const say = useMessages(lawMessages);
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useQuery({ queryKey: [LAW_KEY, 'citations', text], queryFn: ({ signal }) => findCitations(text, signal), enabled: text.length >= 2 });
  const items = text.length >= 2 ? (found.data?.items ?? []) : [];
  return (
    <details className="x-closed-steps">
      <summary>{say('pick')}</summary>
      <label htmlFor={id}>{say('pick.find')}</label>
      <Input id={id} value={typed} autoComplete="off" maxLength={200} onChange={({ target }) => setTyped(target.value)} onPressEnter={(event) => event.preventDefault()} />
      <ErrorNotice error={found.error} />
      {text.length >= 2 && found.isSuccess && items.length === 0 && <p className="x-fine">{say('pick.none')}</p>}
      <ul>
        {items.map(({ citation, printed, text: words }) => (
          <li key={citation}>
            <Button size="small" onClick={() => onPick(citation)}>{printed}</Button>
            {words !== null && <p className="x-sub">{words}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
