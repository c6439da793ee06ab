import type { ReactElement, ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  /** A fact without a value is left out. */
  readonly value: ReactNode;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="x-facts">
      {facts.filter(hasValue).map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function hasValue({ value }: Fact): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}
