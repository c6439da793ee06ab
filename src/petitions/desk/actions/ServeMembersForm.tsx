import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { NOTIFY_EXEMPT_REASONS, type NotifyExemptReason } from '../../domain/codes.ts';
import { messages as memberWords } from '../members/messages.ts';
import { ServedPeopleField, servedPeople, type ServedPeopleValues } from '../members/ServedPeopleField.tsx';
import { optionsOf, useWords } from '../use-words.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { toServed, type ServiceValues } from './service-outcome.ts';

interface ServeMembersValues extends ServiceValues, ServedPeopleValues {
  readonly told: 'SERVED' | 'EXEMPT';
  readonly reason?: NotifyExemptReason;
}

/** Art. 35: the window of each of several petitioners opens on the day on which the opinion reached him. */
export function ServeMembersForm(): ReactElement {
  const say = useMessages(memberWords);
  const { petition } = useOpenStep();
  const documentNumber = petition.opinions.at(-1)?.documentNumber;
  return (
    <ActionForm<ServeMembersValues>
      lead={say('serve.lead')}
      initial={{ whom: 'ALL', told: 'SERVED', servedOn: todayInChina(), ...(documentNumber !== undefined && { documentNumber }) }}
      toBody={({ whom, petitionerIds, ...values }) => ({
        type: 'serveMembers',
        ...servedPeople(petition, { whom, petitionerIds }),
        outcome: values.told === 'EXEMPT' ? { kind: 'EXEMPT', reason: values.reason ?? 'ADDRESS_UNCLEAR' } : toServed(values),
      })}
    >
      <ServedPeopleField petition={petition} />
      <ChoiceField name="told" label={say('serve.outcome')} options={(['SERVED', 'EXEMPT'] as const).map((value) => ({ value, label: say(`serve.${value}`) }))} />
      <OutcomeFields />
    </ActionForm>
  );
}

function OutcomeFields(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const told = Form.useWatch<ServeMembersValues['told'] | undefined>('told');
  if (told !== 'EXEMPT') return <ServiceFields />;
  return <ChoiceField name="reason" label={say('because')} options={optionsOf(words, 'exempt', NOTIFY_EXEMPT_REASONS)} />;
}
