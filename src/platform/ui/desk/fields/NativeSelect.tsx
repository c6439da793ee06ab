import type { ReactElement } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface NativeSelectProps {
  readonly options: readonly Option[];
  /** The first, empty choice. When it is not given, one stands there only until something is chosen. */
  readonly blank?: string;
  readonly value?: string | null | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
}

/** The browser's own choice of one: best by keyboard and on a phone. */
export function NativeSelect({ options, blank, value, onChange, ...rest }: NativeSelectProps): ReactElement {
  const isUnchosen = value === undefined || value === null || value === '';
  return (
    <select {...rest} className="x-select" value={value ?? ''} onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}>
      {(blank !== undefined || isUnchosen) && <option value="">{blank ?? '—'}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>{option.label}</option>
      ))}
    </select>
  );
}
