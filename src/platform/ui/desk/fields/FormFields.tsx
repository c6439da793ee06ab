import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { NativeSelect, type Option } from './NativeSelect.tsx';
import { requiredRule } from './required-rule.ts';
import { messages } from '../messages.ts';
import { useMessages } from '../use-messages.ts';

export type FieldName = string | number | readonly (string | number)[];

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly help?: ReactNode;
  readonly optional?: boolean;
}

export function TextField({ max = 400, autoComplete = 'off', ...field }: FieldProps & { readonly max?: number; readonly autoComplete?: string }): ReactElement {
  return (
    <Field {...field}>
      <Input maxLength={max} autoComplete={autoComplete} />
    </Field>
  );
}

interface ProseFieldProps extends FieldProps {
  readonly rows?: number;
  readonly max?: number;
}

export function ProseField({ rows = 4, max = 20_000, ...field }: ProseFieldProps): ReactElement {
  return (
    <Field {...field}>
      <Input.TextArea rows={rows} maxLength={max} />
    </Field>
  );
}

/** A calendar day, in the browser's own field. */
export function DayField({ max, min, ...field }: FieldProps & { readonly max?: string; readonly min?: string }): ReactElement {
  return (
    <Field {...field}>
      <Input type="date" className="x-day" {...(max !== undefined && { max })} {...(min !== undefined && { min })} />
    </Field>
  );
}

export function ChoiceField({ options, ...field }: FieldProps & { readonly options: readonly Option[] }): ReactElement {
  return (
    <Field {...field}>
      <Radio.Group aria-label={field.label} options={[...options]} className="x-choices" />
    </Field>
  );
}

export function SelectField({ options, blank, ...field }: FieldProps & { readonly options: readonly Option[]; readonly blank?: string }): ReactElement {
  return (
    <Field {...field}>
      <NativeSelect options={options} {...(blank !== undefined && { blank })} />
    </Field>
  );
}

export function CheckField({ name, label, help }: Omit<FieldProps, 'optional'>): ReactElement {
  return (
    <Form.Item name={nameOf(name)} valuePropName="checked" extra={help}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}

/** Any control with its label; blank is refused unless the field is optional. */
export function Field({ name, label, help, optional = false, children }: FieldProps & { readonly children: ReactElement }): ReactElement {
  const say = useMessages(messages);
  return (
    <Form.Item name={nameOf(name)} label={label} extra={help} rules={optional ? [] : [requiredRule(label, say.language)]}>
      {children}
    </Form.Item>
  );
}

// The library wants an array that it may change; it does not.
function nameOf(name: FieldName): string | number | (string | number)[] {
  return typeof name === 'object' ? [...name] : name;
}
