import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Field, ProseField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { splitLines } from '../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { bookForVisitor, cancelVisit, joinVisit, RECEPTION_KEY, registerVisit } from './reception-calls.ts';
import { receptionMessages } from './reception-messages.ts';

interface OfVisit {
  readonly receptionDayId: string;
  readonly visitId: string;
}

function useVisitStep<Values>(take: (values: Values) => Promise<unknown>, onDone: () => void): UseMutationResult<unknown, Error, Values> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [RECEPTION_KEY] });
      onDone();
    },
  });
}

interface RegisterValues {
  readonly requests: string;
  readonly facts: string;
  readonly address?: string;
  readonly arrivedAt?: string;
  readonly leftAt?: string;
}

/** The visitor's number and query code are shown until the page is left. */
export function RegisterVisitForm({ receptionDayId, visitId }: OfVisit): ReactElement {
  const say = useMessages(receptionMessages);
  const client = useQueryClient();
  const registration = useMutation({
    mutationFn: ({ requests, facts, address, arrivedAt, leftAt }: RegisterValues) =>
      registerVisit(receptionDayId, visitId, { requests: splitLines(requests), facts, ...(address && { address }), ...(arrivedAt && { arrivedAt }), ...(leftAt && { leftAt }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: [RECEPTION_KEY] }),
  });
  const { data } = registration;
  if (data) {
    return (
      <Alert
        type="success"
        showIcon
        title={say('register.done', { number: data.number })}
        description={<><p>{say('register.code', { code: data.queryCode })}</p><Link className="x-step" to={`/petitions/${data.petitionId}`}>{data.number}</Link></>}
      />
    );
  }
  return (
    <Form<RegisterValues> name={`register-${visitId}`} layout="vertical" requiredMark={false} onFinish={(values) => registration.mutate(values)}>
      <ProseField name="requests" label={say('register.requests')} rows={2} />
      <ProseField name="facts" label={say('register.facts')} rows={4} />
      <div className="x-field-grid">
        <TextField name="address" label={say('register.address')} max={300} optional />
        <Field name="arrivedAt" label={say('register.arrivedAt')} optional><Input type="time" className="x-day" /></Field>
        <Field name="leftAt" label={say('register.leftAt')} optional><Input type="time" className="x-day" /></Field>
      </div>
      <Button type="primary" htmlType="submit" loading={registration.isPending}>{say('register.send')}</Button>
      <ErrorNotice error={registration.error} />
    </Form>
  );
}

export function JoinVisitForm({ receptionDayId, visitId, number, onDone }: OfVisit & { readonly number: string | undefined; readonly onDone: () => void }): ReactElement {
  const say = useMessages(receptionMessages);
  const join = useVisitStep((values: { number: string }) => joinVisit(receptionDayId, visitId, values.number), onDone);
  return (
    <Form<{ number: string }> name={`join-${visitId}`} layout="vertical" requiredMark={false} initialValues={{ number }} onFinish={(values) => join.mutate(values)}>
      <TextField name="number" label={say('join.number')} max={60} />
      <Button type="primary" htmlType="submit" loading={join.isPending}>{say('join.send')}</Button>
      <ErrorNotice error={join.error} />
    </Form>
  );
}

export function CancelVisitForm({ receptionDayId, visitId, onDone }: OfVisit & { readonly onDone: () => void }): ReactElement {
  const say = useMessages(receptionMessages);
  const cancel = useVisitStep(() => cancelVisit(receptionDayId, visitId), onDone);
  return (
    <>
      <p>{say('cancel.sure')}</p>
      <Button danger loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>{say('cancel')}</Button>
      <ErrorNotice error={cancel.error} />
    </>
  );
}

interface BookValues {
  readonly name: string;
  readonly phone?: string;
  readonly about?: string;
}

export function BookForForm({ receptionDayId, slotNo, onDone }: { readonly receptionDayId: string; readonly slotNo: number; readonly onDone: () => void }): ReactElement {
  const say = useMessages(receptionMessages);
  // One id for the form, so that it can be sent twice.
  const [visitId] = useState(() => crypto.randomUUID());
  const booking = useVisitStep(
    ({ name, phone, about }: BookValues) => bookForVisitor(receptionDayId, { visitId, slotNo, name, ...(phone && { phone }), ...(about && { about }) }),
    onDone,
  );
  return (
    <Form<BookValues> name={`book-${slotNo}`} layout="vertical" requiredMark={false} onFinish={(values) => booking.mutate(values)}>
      <TextField name="name" label={say('bookFor.name')} max={60} />
      <TextField name="phone" label={say('bookFor.phone')} max={40} optional />
      <TextField name="about" label={say('bookFor.about')} max={200} optional />
      <Button type="primary" htmlType="submit" loading={booking.isPending}>{say('bookFor.send')}</Button>
      <ErrorNotice error={booking.error} />
    </Form>
  );
}
