import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { RedactedFileRequest } from '../../action-contract.ts';
import { caseFileDeskMessages } from './case-file-messages.ts';
import { toRedactedFileRequest, type RedactedFileValues } from './redacted-file-values.ts';

interface RedactedFileFormProps {
  readonly isPending: boolean;
  readonly onSend: (request: RedactedFileRequest) => void;
}

/** Why the people are taken out, and what else must not be read. */
export function RedactedFileForm({ isPending, onSend }: RedactedFileFormProps): ReactElement {
  const say = useMessages(caseFileDeskMessages);
  return (
    <Form<RedactedFileValues> layout="vertical" requiredMark={false} initialValues={{ format: 'pdf' }} onFinish={(values) => onSend(toRedactedFileRequest(values))}>
      <p>{say('redacted.lead')}</p>
      <TextField name="reason" label={say('reason')} help={say('reason.help')} max={200} />
      <ProseField name="alsoHide" label={say('alsoHide')} help={say('alsoHide.help')} rows={3} max={10_000} optional />
      <ChoiceField name="format" label={say('format')} options={[{ value: 'pdf', label: 'PDF' }, { value: 'zip', label: 'ZIP' }]} />
      <Button type="primary" htmlType="submit" loading={isPending}>{say('redacted.send')}</Button>
    </Form>
  );
}
