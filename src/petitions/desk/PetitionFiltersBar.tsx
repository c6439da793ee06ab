import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { CLOCK_HANDLES } from '../../clock/domain/index.ts';
import { ThemeSelect, UnitSelect } from '../../organisation/desk/index.ts';
import { NativeSelect, type Option } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { CHANNELS, PETITION_STATES } from '../domain/codes.ts';
import { messages } from './messages.ts';
import { DUE_RANGES, FILTER_NAMES, withFilter, type FilterName } from './petition-filters.ts';
import { useWords } from './use-words.ts';

type CodeFilter = 'state' | 'due' | 'clock' | 'channel';

export function PetitionFiltersBar(): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const change = (name: FilterName, value: string | undefined) => setParams(withFilter(params, name, value), { replace: true });
  const chosen = FILTER_NAMES.filter((name) => params.has(name));
  const codes: readonly (readonly [CodeFilter, readonly Option[]])[] = [
    ['state', PETITION_STATES.map((value) => ({ value, label: words.of('state', value) }))],
    ['due', DUE_RANGES.map((value) => ({ value, label: say(`due.${value}`) }))],
    ['clock', CLOCK_HANDLES.map((value) => ({ value, label: words.clock(value) }))],
    ['channel', CHANNELS.map((value) => ({ value, label: words.of('channel', value) }))],
  ];
  return (
    <search className="x-filters x-no-print">
      <SearchField value={params.get('text') ?? ''} onSearch={(text) => change('text', text)} />
      <details open={chosen.some((name) => name !== 'text')}>
        <summary><Icon name="list" />{say('list.filter')}{chosen.length > 0 && `（${chosen.length}）`}</summary>
        <div className="x-filter-grid">
          {codes.map(([name, options]) => (
            <label key={name}>
              <span>{say(`filter.${name}`)}</span>
              <NativeSelect blank={say('list.any')} options={options} value={params.get(name)} onChange={(value) => change(name, value)} />
            </label>
          ))}
          <div><span>{say('filter.unit')}</span><UnitSelect allowClear aria-label={say('filter.unit')} value={params.get('unit')} onChange={(value) => change('unit', value)} /></div>
          <div><span>{say('filter.theme')}</span><ThemeSelect allowClear aria-label={say('filter.theme')} value={params.get('theme')} onChange={(value) => change('theme', value)} /></div>
        </div>
      </details>
      {(chosen.length > 0 || params.has('mine')) && <Button type="link" onClick={() => setParams({}, { replace: true })}>{say('list.clear')}</Button>}
    </search>
  );
}

function SearchField({ value, onSearch }: { readonly value: string; readonly onSearch: (text: string) => void }): ReactElement {
  const say = useMessages(messages);
  const [text, setText] = useState(value);
  const shown = useRef(value);
  // The address may change by other means: the back button, the search of the frame.
  useEffect(() => {
    if (shown.current !== value) setText(value);
    shown.current = value;
  }, [value]);
  return (
    <Input.Search
      className="x-search"
      aria-label={say('list.search')}
      placeholder={say('list.search')}
      value={text}
      maxLength={100}
      allowClear
      onChange={(event) => setText(event.target.value)}
      onSearch={onSearch}
    />
  );
}
