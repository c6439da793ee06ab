import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { UnitSelect } from '../../organisation/desk/index.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { ChoiceField, Field, ProseField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../platform/ui/desk/fields/lines.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { SUGGESTIONS_KEY, writeSuggestion } from './suggestion-calls.ts';
import { suggestionMessages } from './suggestion-messages.ts';

const KINDS = ['IMPROVE_WORK', 'IMPROVE_POLICY', 'HOLD_ACCOUNTABLE'] as const;

interface SuggestionValues {
  readonly kind: (typeof KINDS)[number];
  readonly toUnitId: string;
  readonly petitionNumber?: string;
  readonly subject: string;
  readonly content: string;
}

export function WriteSuggestionForm(): ReactElement {
  const say = useMessages(suggestionMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<SuggestionValues>();
  const write = useMutation({
    mutationFn: ({ petitionNumber, ...values }: SuggestionValues) => writeSuggestion({ ...values, petitionNumber: blankToNull(petitionNumber) }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: [SUGGESTIONS_KEY] });
    },
  });
  return (
    <Panel title={say('write')} className="x-no-print">
      <details>
        <summary>{say('write.open')}</summary>
        <Form<SuggestionValues> form={form} name="suggestion" layout="vertical" requiredMark={false} onFinish={(values) => write.mutate(values)}>
          <ChoiceField name="kind" label={say('write.kind')} options={KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
          <Field name="toUnitId" label={say('write.toUnit')}><UnitSelect /></Field>
          <TextField name="petitionNumber" label={say('write.matter')} help={say('write.matter.help')} max={60} optional />
          <TextField name="subject" label={say('write.subject')} max={200} />
          <ProseField name="content" label={say('write.content')} help={say('write.content.help')} rows={6} />
          <Button type="primary" htmlType="submit" loading={write.isPending}>{say('write.submit')}</Button>
        </Form>
      </details>
      <ErrorNotice error={write.error} />
      {write.data && <Alert type="success" showIcon role="status" title={say('write.done', { day: write.data.dueOn })} />}
    </Panel>
  );
}
