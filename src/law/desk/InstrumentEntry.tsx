import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { LongText } from '../../platform/ui/desk/LongText.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { InstrumentView } from '../contract.ts';
import { LAW_KEY, listArticles } from './law-calls.ts';
import { lawMessages } from './law-messages.ts';

export function InstrumentEntry({ instrument: { title, kind, versions } }: { readonly instrument: InstrumentView }): ReactElement {
  const say = useMessages(lawMessages);
  const current = versions.find(({ isInForce }) => isInForce);
  return (
    <details className="x-entry">
      <summary>
        <strong>《{title}》</strong> {say(`kind.${kind}`)}
        <span className="x-sub">{current ? say('from', { day: current.validFrom }) : say('notInForce')}</span>
      </summary>
      {versions.toReversed().map((version) => <VersionEntry key={version.validFrom} title={title} version={version} />)}
    </details>
  );
}

function VersionEntry({ title, version }: { readonly title: string; readonly version: InstrumentView['versions'][number] }): ReactElement {
  const say = useMessages(lawMessages);
  const [isOpen, setOpen] = useState(false);
  const { validFrom, validTo, articleCount, heldArticles, source, isBuiltIn, isInForce } = version;
  return (
    <div className="x-entry">
      <p>
        {validTo === null ? say('from', { day: validFrom }) : say('fromTo', { day: validFrom, last: validTo })} <strong>{say(isInForce ? 'inForce' : 'notInForce')}</strong>
      </p>
      <p className="x-fine">
        {articleCount !== null && say('count', { count: articleCount })} {heldArticles === 0 ? say('held.none') : say('held', { count: heldArticles })} {isBuiltIn ? say('builtIn') : say('source', { source })}
      </p>
      {heldArticles > 0 && <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{say(isOpen ? 'hide' : 'show')}</Button>}
      {isOpen && <Articles title={title} validFrom={validFrom} />}
    </div>
  );
}

function Articles({ title, validFrom }: { readonly title: string; readonly validFrom: string }): ReactElement {
  const articles = useQuery({ queryKey: [LAW_KEY, 'articles', title, validFrom], queryFn: async ({ signal }) => (await listArticles({ title, validFrom }, signal)).items });
  return (
    <Fetched query={articles} rows={5}>
      {(items) => (
        <>
          {items.map(({ label, text }) => (
            <div key={label}>
              <h3>{label}</h3>
              <LongText text={text} />
            </div>
          ))}
        </>
      )}
    </Fetched>
  );
}
