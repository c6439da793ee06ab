import { useId, type ReactElement, type ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page with its own heading. */
export function Panel({ title, extra, children, className = '' }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={`x-panel ${className}`} aria-labelledby={id}>
      <div className="x-panel-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
