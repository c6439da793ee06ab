import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { DraftStatus } from '../../../platform/ui/desk/DraftStatus.tsx';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import type { Draft } from '../../../platform/ui/desk/use-draft.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { registerPetition, type RegistrationAnswer } from '../api/register-petition.ts';
import { ChannelChooser } from './ChannelChooser.tsx';
import { messages } from './messages.ts';
import { RegistrationPanels } from './RegistrationPanels.tsx';
import { toRegistration, type RegistrationValues } from './registration-values.ts';

interface RegistrationFormProps {
  readonly restored: { readonly values: RegistrationValues; readonly at: string } | undefined;
  readonly draft: Draft;
  readonly onStartAfresh: () => void;
  readonly onRegistered: (answer: RegistrationAnswer) => void;
}

export function RegistrationForm({ restored, draft, onStartAfresh, onRegistered }: RegistrationFormProps): ReactElement {
  const say = useMessages(messages);
  const [form] = Form.useForm<RegistrationValues>();
  const [initial] = useState<RegistrationValues>(() => ({
    receivedOn: todayInChina(), requests: [''], petitioners: [{}], petitionerCount: 1, via: 'DIRECT', firstTime: true, ...restored?.values,
  }));
  // One key for all tries of this form: a lost answer cannot register it twice.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const channel = Form.useWatch('channel', form) ?? initial.channel;
  const registration = useMutation({
    mutationFn: (values: RegistrationValues) => registerPetition(toRegistration(values, values.channel ?? 'OTHER', todayInChina()), idempotencyKey),
    onSuccess: onRegistered,
  });
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
  };
  return (
    <Form<RegistrationValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onKeyDown={submitByKey}
      onValuesChange={() => draft.keep(form.getFieldsValue(true))}
      onFinish={() => registration.mutate(form.getFieldsValue(true))}
    >
      {restored && (
        <Alert className="x-error" type="info" showIcon title={say('draft.restored', { at: formatMoment(restored.at) })} action={<Button size="small" onClick={onStartAfresh}>{say('draft.discard')}</Button>} />
      )}
      <div className="x-panel"><Form.Item name="channel" noStyle><ChannelChooser /></Form.Item></div>
      {channel !== undefined && (
        <>
          <RegistrationPanels channel={channel} />
          <ErrorNotice error={registration.error} />
          <div className="x-bar">
            <Button type="primary" htmlType="submit" loading={registration.isPending}>{say('submit')}</Button>
            <span className="x-fine x-by-keyboard">{say('submit.hint')}</span>
            <DraftStatus state={draft.state} />
          </div>
        </>
      )}
    </Form>
  );
}
