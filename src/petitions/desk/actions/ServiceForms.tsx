import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, DayField, ProseField, SelectField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { NOTICE_KINDS, NOTIFY_EXEMPT_REASONS, OPINION_KINDS, SERVICE_METHODS, type NoticeKind, type NotifyExemptReason } from '../../domain/codes.ts';
import { ServedPeopleField, servedPeople, type ServedPeopleValues } from '../members/ServedPeopleField.tsx';
import { optionsOf, useWords } from '../use-words.ts';
import type { BodyOf } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { likelyNotice } from './likely-notice.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { toServed, type ServiceValues } from './service-outcome.ts';

export type ServiceAction = 'serveOpinion' | 'serveReview' | 'serveReReview';

/** The day of service starts the petitioner's right to contest (Regulation arts. 35, 36). */
export function ServeForm({ action }: { readonly action: ServiceAction }): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const hasOthers = action === 'serveOpinion' && (petition.petitioners?.length ?? 0) > 1;
  const documentNumber = action === 'serveOpinion' ? petition.opinions.at(-1)?.documentNumber : petition.reviews.at(-1)?.decision?.documentNumber;
  return (
    <ActionForm<ServiceValues & ServedPeopleValues>
      lead={say('lead.serve')}
      initial={{ servedOn: todayInChina(), ...(documentNumber !== undefined && { documentNumber }), ...(hasOthers && { whom: 'ALL' }) }}
      toBody={({ whom, petitionerIds, ...values }) => ({ type: action, outcome: toServed(values), ...(hasOthers && servedPeople(petition, { whom, petitionerIds })) })}
    >
      {hasOthers && <ServedPeopleField petition={petition} />}
      <ServiceFields />
    </ActionForm>
  );
}

interface NoticeValues extends ServiceValues {
  readonly noticeKind: NoticeKind;
  readonly told: 'SERVED' | 'EXEMPT';
  readonly reason?: NotifyExemptReason;
}

/** Regulation art. 23: told in writing, or the ground on which no notice is owed. */
export function NoticeForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const { petition } = useOpenStep();
  return (
    <ActionForm<NoticeValues>
      lead={say('lead.recordNotice')}
      initial={{ noticeKind: likelyNotice(petition), told: 'SERVED', servedOn: todayInChina() }}
      toBody={(values) => ({
        type: 'recordNotice',
        kind: values.noticeKind,
        outcome: values.told === 'EXEMPT' ? { kind: 'EXEMPT', reason: values.reason ?? 'NAME_UNCLEAR' } : toServed(values),
      })}
    >
      <SelectField name="noticeKind" label={say('notice.kind')} options={optionsOf(words, 'noticeKind', NOTICE_KINDS)} />
      <ChoiceField name="told" label={say('notice.told')} options={(['SERVED', 'EXEMPT'] as const).map((value) => ({ value, label: say(`notice.told.${value}`) }))} />
      <ToldFields />
    </ActionForm>
  );
}

function ToldFields(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const told = Form.useWatch<NoticeValues['told'] | undefined>('told');
  if (told !== 'EXEMPT') return <ServiceFields />;
  return <ChoiceField name="reason" label={say('because')} options={optionsOf(words, 'exempt', NOTIFY_EXEMPT_REASONS)} />;
}

type FailedValues = Pick<BodyOf<'recordFailedService'>, 'document' | 'method' | 'triedOn' | 'reason'>;

export function FailedServiceForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  return (
    <ActionForm<FailedValues> lead={say('lead.recordFailedService')} initial={{ document: 'OPINION', triedOn: todayInChina() }} toBody={(values) => ({ type: 'recordFailedService', ...values })}>
      <SelectField name="document" label={say('service.what')} options={optionsOf(words, 'opinionKind', OPINION_KINDS)} />
      <ChoiceField name="method" label={say('service.method')} options={optionsOf(words, 'serviceMethod', SERVICE_METHODS)} />
      <DayField name="triedOn" label={say('service.triedOn')} max={todayInChina()} />
      <ProseField name="reason" label={say('reason')} rows={3} />
    </ActionForm>
  );
}
