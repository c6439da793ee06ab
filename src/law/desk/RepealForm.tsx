import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { DayField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { LAW_KEY, repealInstrument } from './law-calls.ts';
import { lawMessages } from './law-messages.ts';

interface RepealValues {
  readonly title: string;
  readonly lastDay: string;
  readonly source: string;
}

export function RepealForm(): ReactElement {
  const say = useMessages(lawMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<RepealValues>();
  const repeal = useMutation({
    mutationFn: repealInstrument,
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: [LAW_KEY] });
    },
  });
  return (
    <Panel title={say('repeal')}>
      <details>
        <summary>{say('repeal.open')}</summary>
        <Form<RepealValues> form={form} layout="vertical" requiredMark={false} onFinish={({ title, ...values }) => repeal.mutate({ ...values, title: title.replaceAll(/[《》]/g, '') })}>
          <TextField name="title" label={say('add.title')} max={200} />
          <DayField name="lastDay" label={say('repeal.lastDay')} />
          <TextField name="source" label={say('add.source')} help={say('repeal.source.help')} />
          <Button htmlType="submit" loading={repeal.isPending}>{say('repeal')}</Button>
        </Form>
      </details>
      <ErrorNotice error={repeal.error} />
      {repeal.data && <Alert className="x-error" type="success" showIcon title={say('repeal.done', { title: repeal.data.title, day: repeal.data.validTo })} />}
    </Panel>
  );
}
