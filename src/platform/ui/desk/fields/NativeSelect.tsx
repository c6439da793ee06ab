import type { ReactElement } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface NativeSelectProps {
  readonly options: readonly Option[];
  /** The first, empty choice; there is none when it is not given. */
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
  return (
    <select {...rest} className="x-select" value={value ?? ''} onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}>
      {blank !== undefined && <option value="">{blank}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>{option.label}</option>
      ))}
    </select>
  );
}
