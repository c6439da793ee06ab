import type { ReactElement } from 'react';
import { DayField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { UnitField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { DecisionFields, type DecisionValues } from './DecisionFields.tsx';
import { formMessages } from './form-messages.ts';
import { paperMessages } from './paper-messages.ts';

/** The clocks of the unit run from this day (Regulation art. 23). */
export function ReceiveForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ receivedOn: string }> lead={say('lead.receiveAtUnit')} initial={{ receivedOn: todayInChina() }} toBody={({ receivedOn }) => ({ type: 'receiveAtUnit', receivedOn })}>
      <DayField name="receivedOn" label={say('receivedOn')} max={todayInChina()} />
    </ActionForm>
  );
}

/** Regulation art. 23: within five working days, with reasons. */
export function ObjectForm(): ReactElement {
  const say = useMessages(formMessages);
  const sayPaper = useMessages(paperMessages);
  return (
    <ActionForm<{ reason: string; competenceBasis: string; suggestedUnitId?: string }>
      lead={say('lead.objectToRouting')}
      toBody={({ reason, competenceBasis, suggestedUnitId }) => ({ type: 'objectToRouting', reason, competenceBasis, suggestedUnitId: suggestedUnitId ?? null })}
    >
      <ProseField name="reason" label={say('reason')} />
      <ProseField name="competenceBasis" label={sayPaper('objection.basis')} help={sayPaper('objection.basis.help')} rows={3} />
      <UnitField name="suggestedUnitId" label={say('suggestedUnit')} optional />
    </ActionForm>
  );
}

export function DecideObjectionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<DecisionValues> lead={say('lead.decideObjection')} toBody={({ decision, reason }) => ({ type: 'decideObjection', approve: decision === 'YES', reason })}>
      <DecisionFields label={say('objection.decision')} yes={say('objection.yes')} no={say('objection.no')} />
    </ActionForm>
  );
}
