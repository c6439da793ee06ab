import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface PageHeadProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading of a page; takes the focus when the page opens, so that a reader of the screen hears where he is. */
export function PageHead({ title, lead, actions }: PageHeadProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${title} · 信桥`;
  }, [title]);
  return (
    <header className="x-page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {lead !== undefined && <p className="x-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="x-page-actions x-no-print">{actions}</div>}
    </header>
  );
}
