import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, DayField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { daysOf, type DayRange, type ExceptionDay } from './exception-days.ts';
import { messages } from './messages.ts';

interface AddDaysFormProps {
  readonly year: number;
  readonly onAdd: (days: readonly ExceptionDay[]) => void;
}

export function AddDaysForm({ year, onAdd }: AddDaysFormProps): ReactElement {
  const say = useMessages(messages);
  const [form] = Form.useForm<DayRange>();
  const limits = { min: `${year}-01-01`, max: `${year}-12-31` };
  const add = (range: DayRange) => {
    onAdd(daysOf(range));
    form.resetFields();
  };
  return (
    <Panel title={say('add')}>
      <Form<DayRange> form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'off' }} onFinish={add}>
        <ChoiceField name="kind" label={say('kind')} options={(['off', 'work'] as const).map((value) => ({ value, label: say(`kind.${value}`) }))} />
        <div className="x-field-grid">
          <DayField name="from" label={say('from')} {...limits} />
          <DayField name="to" label={say('to')} help={say('to.help')} {...limits} optional />
          <TextField name="name" label={say('name.zh')} max={60} />
          <TextField name="nameEn" label={say('name.en')} max={60} />
        </div>
        <Button htmlType="submit">{say('add')}</Button>
      </Form>
    </Panel>
  );
}
