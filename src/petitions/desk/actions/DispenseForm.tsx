import type { ReactElement } from 'react';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { dispenseMessages } from './dispense-messages.ts';

type Values = Pick<BodyOf<'dispenseCoOpinion'>, 'unitId' | 'reason'>;

/** Which unit is no longer waited for, and why. */
export function DispenseForm(): ReactElement {
  const say = useMessages(dispenseMessages);
  const { petition } = useOpenStep();
  const owed = petition.coOpinions.filter(({ text, goneOnWithout }) => text === null && goneOnWithout === null);
  const units = [...new Map(owed.map(({ unit }) => [unit.id, unit.name]))];
  return (
    <ActionForm<Values> lead={say('lead')} toBody={(values) => ({ type: 'dispenseCoOpinion', ...values })}>
      <ChoiceField name="unitId" label={say('unit')} options={units.map(([value, label]) => ({ value, label }))} />
      <ProseField name="reason" label={say('reason')} rows={3} />
    </ActionForm>
  );
}
