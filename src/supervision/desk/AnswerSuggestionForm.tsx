import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { ChoiceField, ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { answerSuggestion, SUGGESTIONS_KEY } from './suggestion-calls.ts';
import { suggestionMessages } from './suggestion-messages.ts';

const ADOPTIONS = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const;

interface AnswerValues {
  readonly adoption: (typeof ADOPTIONS)[number];
  readonly answer: string;
  readonly reasons?: string;
}

/** XF-40-2: adopted, in part or not, and why not. */
export function AnswerSuggestionForm({ suggestionId }: { readonly suggestionId: string }): ReactElement {
  const say = useMessages(suggestionMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<AnswerValues>();
  const adoption = Form.useWatch('adoption', form);
  const answer = useMutation({
    mutationFn: ({ reasons, ...values }: AnswerValues) => answerSuggestion(suggestionId, { ...values, reasons: values.adoption === 'ADOPTED' ? null : (reasons ?? null) }),
    onSuccess: () => void client.invalidateQueries({ queryKey: [SUGGESTIONS_KEY] }),
  });
  return (
    <Form<AnswerValues> form={form} name={`answer-${suggestionId}`} layout="vertical" requiredMark={false} onFinish={(values) => answer.mutate(values)}>
      <ChoiceField name="adoption" label={say('answer.adoption')} options={ADOPTIONS.map((value) => ({ value, label: say(`adoption.${value}`) }))} />
      <ProseField name="answer" label={say('answer.text')} help={say('answer.text.help')} />
      {adoption !== undefined && adoption !== 'ADOPTED' && <ProseField name="reasons" label={say('reasons')} rows={3} />}
      <Button type="primary" htmlType="submit" loading={answer.isPending}>{say('answer.submit')}</Button>
      <ErrorNotice error={answer.error} />
    </Form>
  );
}
