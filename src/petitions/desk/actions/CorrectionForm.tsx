import { Alert, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, Field, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { RegistrationCorrection } from '../../domain/registration.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { messages } from './messages.ts';
import { findRegistered } from './registered-content.ts';

interface CorrectionValues {
  readonly requests: Readonly<Record<string, string>>;
  readonly petitionerCount: number;
  readonly anonymous?: boolean;
  readonly nameClear?: boolean;
  readonly addressClear?: boolean;
  readonly firstTime?: boolean;
  readonly retaliationAlleged?: boolean;
  readonly reason: string;
}

export function CorrectionForm(): ReactElement {
  const say = useMessages(messages);
  const { petition } = useOpenStep();
  const registered = findRegistered(petition.timeline);
  return registered ? <CorrectionFields registered={registered} /> : <Alert type="info" showIcon title={say('noForm')} />;
}

function CorrectionFields({ registered }: { readonly registered: RegistrationCorrection }): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<CorrectionValues> lead={say('lead.correctRegistration')} initial={toValues(registered)} toBody={({ reason, ...values }) => ({ type: 'correctRegistration', correction: corrected(registered, values), reason })}>
      {registered.requests.map(({ requestId }, index) => <ProseField key={requestId} name={['requests', requestId]} label={say('correct.requests', { no: index + 1 })} rows={2} max={2000} />)}
      <Field name="petitionerCount" label={say('correct.count')}><InputNumber min={1} max={9999} precision={0} /></Field>
      <div className="x-checks">
        <CheckField name="anonymous" label={say('correct.anonymous')} />
        <CheckField name="nameClear" label={say('correct.nameClear')} />
        <CheckField name="addressClear" label={say('correct.addressClear')} />
        <CheckField name="firstTime" label={say('correct.firstTime')} />
        <CheckField name="retaliationAlleged" label={say('correct.retaliation')} />
      </div>
      <ProseField name="reason" label={say('reason')} rows={2} />
    </ActionForm>
  );
}

function toValues({ requests, petitionerCount, anonymous, contact, firstTime, retaliationAlleged }: RegistrationCorrection): Partial<CorrectionValues> {
  return {
    requests: Object.fromEntries(requests.map(({ requestId, text }) => [requestId, text])),
    petitionerCount, anonymous, ...contact, firstTime: firstTime.inThisOffice, retaliationAlleged,
  };
}

function corrected(registered: RegistrationCorrection, values: Omit<CorrectionValues, 'reason'>): RegistrationCorrection {
  const { nameClear = false, addressClear = false, anonymous = false, firstTime = false, retaliationAlleged = false } = values;
  return {
    ...registered,
    requests: registered.requests.map(({ requestId, text }) => ({ requestId, text: values.requests[requestId] ?? text })),
    petitionerCount: values.petitionerCount,
    anonymous, retaliationAlleged,
    contact: { nameClear, addressClear },
    firstTime: { ...registered.firstTime, inThisOffice: firstTime },
  };
}
