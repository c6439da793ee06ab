import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, DayField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { DecisionFields, type DecisionValues } from './DecisionFields.tsx';
import { formMessages } from './form-messages.ts';
import { NumberField } from './NumberField.tsx';
import { listAssignments } from './open-numbers.ts';

type ReportValues = Pick<BodyOf<'reportBack'>, 'assignmentNo' | 'summary' | 'petitionerAttitude'>;
const ATTITUDES = ['AGREES', 'DISAGREES', 'NOT_CLEAR'] as const;

export function ReportBackForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ReportValues> lead={say('lead.reportBack')} toBody={(values) => ({ type: 'reportBack', ...values })}>
      <AssignmentField />
      <ProseField name="summary" label={say('report.summary')} rows={6} />
      <ChoiceField name="petitionerAttitude" label={say('report.attitude')} options={ATTITUDES.map((value) => ({ value, label: say(`report.attitude.${value}`) }))} />
    </ActionForm>
  );
}

type CheckValues = DecisionValues & { readonly assignmentNo: number; readonly newDueOn?: string };

export function CheckReportForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<CheckValues>
      toBody={({ decision, reason, assignmentNo, newDueOn }) => ({ type: 'reviewReportBack', assignmentNo, accept: decision === 'YES', reason, newDueOn: newDueOn ?? null })}
    >
      <AssignmentField status="REPORTED" />
      <DecisionFields label={say('report.decision')} yes={say('report.yes')} no={say('report.no')} />
      <NewDueOn />
    </ActionForm>
  );
}

function NewDueOn(): ReactElement | null {
  const say = useMessages(formMessages);
  const decision = Form.useWatch<DecisionValues['decision'] | undefined>('decision');
  return decision === 'NO' ? <DayField name="newDueOn" label={say('newDueOn')} min={todayInChina()} /> : null;
}

type ExtendValues = Pick<BodyOf<'extendAssignment'>, 'assignmentNo' | 'newDueOn' | 'reason'>;

export function ExtendAssignmentForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ExtendValues> toBody={(values) => ({ type: 'extendAssignment', ...values })}>
      <AssignmentField />
      <DayField name="newDueOn" label={say('newDueOn')} min={todayInChina()} />
      <ProseField name="reason" label={say('reason')} rows={3} />
    </ActionForm>
  );
}

function AssignmentField({ status = 'OPEN' }: { readonly status?: 'OPEN' | 'REPORTED' }): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  return <NumberField name="assignmentNo" label={say('assignment')} numbered={listAssignments(petition.timeline, status)} />;
}
