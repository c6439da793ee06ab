import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Facts } from '../../platform/ui/desk/Facts.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { ChoiceField, ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { DEGREES, INTERVIEW_METHODS, INTERVIEW_OUTCOMES, type InterviewAnswer, type InterviewSheet } from '../contract.ts';
import { messages } from './messages.ts';
import { readInterview, recordInterview, SATISFACTION_KEY } from './satisfaction-calls.ts';

type Degree = (typeof DEGREES)[number];
const QUESTIONS = ['processed', 'processFair', 'result', 'solved'] as const;

interface Values extends Readonly<Record<(typeof QUESTIONS)[number], Degree>> {
  readonly method: (typeof INTERVIEW_METHODS)[number];
  readonly outcome: (typeof INTERVIEW_OUTCOMES)[number];
  readonly toldHow: 'YES' | 'NO' | 'NONE';
  readonly comment?: string;
}

interface InterviewSheetPanelProps {
  readonly taskId: string;
  readonly onRecorded: () => void;
}

/** Whom to ask about what, and what the person said. */
export function InterviewSheetPanel({ taskId, onRecorded }: InterviewSheetPanelProps): ReactElement {
  const sheet = useQuery({ queryKey: [SATISFACTION_KEY, 'interview', taskId], queryFn: ({ signal }) => readInterview(taskId, signal) });
  return <Fetched query={sheet} rows={8}>{(known) => <Sheet sheet={known} onRecorded={onRecorded} />}</Fetched>;
}

function Sheet({ sheet, onRecorded }: { readonly sheet: InterviewSheet; readonly onRecorded: () => void }): ReactElement {
  const say = useMessages(messages);
  const people = sheet.petitioners.map(({ name, phone, address }) => [name, phone, address].filter((part) => part !== '').join(' · '));
  return (
    <Panel title={say('sheet.title', { number: sheet.number })}>
      <Facts facts={[
        { name: say('sheet.matter'), value: sheet.title },
        { name: say('sheet.requests'), value: sheet.requests.join('；') },
        { name: say('interviews.unit'), value: sheet.unitName },
        { name: say('sheet.who'), value: people.length === 0 ? say('sheet.none') : people.map((person) => <span key={person} className="x-sub">{person}</span>) },
      ]} />
      <AnswerForm taskId={sheet.taskId} onRecorded={onRecorded} />
    </Panel>
  );
}

function AnswerForm({ taskId, onRecorded }: InterviewSheetPanelProps): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const save = useMutation({
    mutationFn: recordInterview,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [SATISFACTION_KEY, 'interviews'] });
      onRecorded();
    },
  });
  const degrees = DEGREES.map((value) => ({ value, label: say(`degree.${value}`) }));
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ outcome: 'ANSWERED', method: 'PHONE' }} onFinish={(values) => save.mutate({ taskId, answer: toAnswer(values) })}>
      <ChoiceField name="method" label={say('ask.method')} options={INTERVIEW_METHODS.map((value) => ({ value, label: say(`method.${value}`) }))} />
      <ChoiceField name="outcome" label={say('ask.outcome')} options={INTERVIEW_OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))} />
      {outcome === 'ANSWERED' && (
        <>
          {QUESTIONS.map((question) => <ChoiceField key={question} name={question} label={say(`ask.${question}`)} options={degrees} />)}
          <ChoiceField name="toldHow" label={say('ask.toldHow')} options={[{ value: 'YES', label: say('degree.YES') }, { value: 'NO', label: say('degree.NO') }, { value: 'NONE', label: say('told.NONE') }]} />
          <ProseField name="comment" label={say('ask.comment')} rows={3} max={5000} optional />
        </>
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending}>{say('ask.save')}</Button>
      <ErrorNotice error={save.error} />
    </Form>
  );
}

function toAnswer({ method, outcome, toldHow, comment, processed, processFair, result, solved }: Values): z.input<typeof InterviewAnswer> {
  if (outcome !== 'ANSWERED') return { outcome, method };
  return { outcome, method, processed, processFair, result, solved, toldHow: toldHow === 'NONE' ? null : toldHow, comment: comment === undefined || comment.trim() === '' ? null : comment };
}
