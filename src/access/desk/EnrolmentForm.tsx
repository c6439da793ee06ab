import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { UNIT_PROFILES } from '../../organisation/domain/index.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { SelectField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { CompleteEnrolment, Enrolment } from '../contract.ts';
import { completeEnrolment } from './api/enrolment-calls.ts';
import { messages } from './messages.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';

type EnrolmentValues = CompleteEnrolment & { readonly repeat: string };

interface EnrolmentFormProps {
  readonly token: string;
  readonly enrolment: Enrolment;
  readonly onDone: (username: string) => void;
}

export function EnrolmentForm({ token, enrolment, onDone }: EnrolmentFormProps): ReactElement {
  const say = useMessages(messages);
  const { username, displayName, purpose, needsOrganisation } = enrolment;
  const completion = useMutation({
    mutationFn: ({ repeat: _repeat, ...body }: EnrolmentValues) => completeEnrolment(token, body),
    onSuccess: (done) => onDone(done.username),
  });
  const profiles = UNIT_PROFILES.map((value) => ({ value, label: say(`enrol.profile.${value}`) }));
  return (
    <Form<EnrolmentValues> layout="vertical" requiredMark={false} initialValues={{ organisation: { profile: 'COMPETENT_UNIT' } }} onFinish={(values) => completion.mutate(values)}>
      {needsOrganisation && (
        <fieldset className="x-plain">
          <legend>{say('enrol.organisation')}</legend>
          <TextField name={['organisation', 'name']} label={say('enrol.organisationName')} max={120} autoComplete="organization" />
          <TextField name={['organisation', 'code']} label={say('enrol.organisationCode')} help={say('enrol.organisationCodeHelp')} max={16} />
          <SelectField name={['organisation', 'profile']} label={say('enrol.profile')} options={profiles} />
        </fieldset>
      )}
      {purpose === 'ENROL' && displayName !== undefined && username !== undefined && <p><strong>{say('enrol.for', { name: displayName, username })}</strong></p>}
      {purpose === 'FIRST_ADMINISTRATOR' && (
        <>
          <h2>{say('enrol.administrator')}</h2>
          <TextField name="displayName" label={say('enrol.displayName')} max={60} autoComplete="name" />
          <TextField name="username" label={say('enrol.username')} help={say('enrol.usernameHelp')} max={64} autoComplete="username" />
        </>
      )}
      {/* Tells the password keeper of the browser whose password it is. */}
      {username !== undefined && <input className="x-hidden" value={username} readOnly autoComplete="username" tabIndex={-1} aria-hidden="true" />}
      <NewPasswordFields name="password" label={say('enrol.password')} />
      <ErrorNotice error={completion.error} />
      <Button type="primary" htmlType="submit" loading={completion.isPending} block>{say('enrol.submit')}</Button>
    </Form>
  );
}
