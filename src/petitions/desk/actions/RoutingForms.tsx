import type { ReactElement } from 'react';
import { DayField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { AppealRoute } from '../../domain/codes.ts';
import { SuggestedRouteField, UnitField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

interface RouteValues {
  readonly toUnitId: string;
  readonly suggestedRoute?: AppealRoute;
  readonly note?: string;
}

/** Regulation art. 22: to the unit that is competent. */
export function RouteForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<RouteValues>
      lead={say('lead.routePetition')}
      toBody={({ toUnitId, suggestedRoute, note }) => ({ type: 'routePetition', toUnitId, suggestedRoute: suggestedRoute ?? null, note: blankToNull(note) })}
    >
      <DestinationFields />
    </ActionForm>
  );
}

/** As a transfer, with the day by which the result is reported back. */
export function AssignForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<RouteValues & { readonly feedbackDueOn: string }>
      lead={say('lead.assignPetition')}
      toBody={({ toUnitId, suggestedRoute, note, feedbackDueOn }) => ({
        type: 'assignPetition', toUnitId, feedbackDueOn, suggestedRoute: suggestedRoute ?? null, note: blankToNull(note),
      })}
    >
      <DayField name="feedbackDueOn" label={say('feedbackDueOn')} min={todayInChina()} />
      <DestinationFields />
    </ActionForm>
  );
}

function DestinationFields(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const here = petition.responsibleUnit?.id ?? petition.officeUnit.id;
  return (
    <>
      <UnitField name="toUnitId" label={say('toUnit')} without={[here]} />
      <SuggestedRouteField />
      <ProseField name="note" label={say('note')} rows={3} optional />
    </>
  );
}
