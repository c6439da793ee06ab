import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { ChoiceField, DayField, ProseField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { INSTRUMENT_KINDS, type InstrumentKind } from '../domain/index.ts';
import { addVersion, LAW_KEY } from './law-calls.ts';
import { lawMessages } from './law-messages.ts';

interface VersionValues {
  readonly title: string;
  readonly kind: InstrumentKind;
  readonly validFrom: string;
  readonly source: string;
  readonly text: string;
}

/** The whole text is pasted; the articles are found in it. */
export function AddVersionForm(): ReactElement {
  const say = useMessages(lawMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<VersionValues>();
  const addition = useMutation({
    mutationFn: addVersion,
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: [LAW_KEY] });
    },
  });
  return (
    <Panel title={say('add')}>
      <details>
        <summary>{say('add.open')}</summary>
        <Form<VersionValues> form={form} layout="vertical" requiredMark={false} onFinish={({ title, ...values }) => addition.mutate({ ...values, title: title.replaceAll(/[《》]/g, '') })}>
          <TextField name="title" label={say('add.title')} max={200} />
          <ChoiceField name="kind" label={say('add.kind')} options={INSTRUMENT_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
          <DayField name="validFrom" label={say('add.validFrom')} help={say('add.validFrom.help')} />
          <TextField name="source" label={say('add.source')} help={say('add.source.help')} />
          <ProseField name="text" label={say('add.text')} help={say('add.text.help')} rows={8} max={600_000} />
          <Button htmlType="submit" loading={addition.isPending}>{say('add')}</Button>
        </Form>
      </details>
      <ErrorNotice error={addition.error} />
      {addition.data && <Alert className="x-error" type="success" showIcon title={say('add.done', { count: addition.data.articles })} />}
    </Panel>
  );
}
