import { Form } from 'antd';
import type { ReactElement } from 'react';
import { NativeSelect } from '../../../platform/ui/desk/fields/NativeSelect.tsx';
import { requiredRule } from '../../../platform/ui/desk/fields/required-rule.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { formMessages } from './form-messages.ts';
import type { Numbered } from './open-numbers.ts';

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly numbered: readonly Numbered[];
}

/** Which of several: an assignment, a supervision, a measure. With one there is nothing to choose. */
export function NumberField({ name, label, numbered }: NumberFieldProps): ReactElement {
  const say = useMessages(formMessages);
  const only = numbered.length === 1 ? numbered[0]?.no : undefined;
  return (
    <Form.Item
      name={name}
      label={label}
      initialValue={only}
      getValueProps={(value: number | undefined) => ({ value: value === undefined ? undefined : String(value) })}
      getValueFromEvent={(value: string | undefined) => (value === undefined ? undefined : Number(value))}
      rules={[requiredRule(label, say.language)]}
    >
      <NativeSelect {...(only === undefined && { blank: '—' })} options={numbered.map(({ no, text }) => ({ value: String(no), label: `${no}. ${text}` }))} />
    </Form.Item>
  );
}
