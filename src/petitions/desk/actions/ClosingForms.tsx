import type { ReactElement } from 'react';
import { CheckField, ChoiceField, DayField, ProseField, SelectField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { FOUR_DUTIES, RETENTION_CLASSES, type FourDuty, type RetentionClass } from '../../domain/codes.ts';
import type { BodyOf } from './action-body.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

type DutyState = 'DONE' | 'NOT_APPLICABLE';
const DUTY_STATES = ['DONE', 'NOT_APPLICABLE'] as const;

interface ArchiveValues {
  readonly retention: RetentionClass;
  readonly onHold?: boolean;
  readonly checklist: Record<FourDuty, DutyState>;
}

/** Regulation art. 27: the four duties are gone through one by one before a file is closed. */
export function ArchiveForm(): ReactElement {
  const say = useMessages(formMessages);
  const states = DUTY_STATES.map((value) => ({ value, label: say(`duty.${value}`) }));
  return (
    <ActionForm<ArchiveValues> lead={say('lead.archivePetition')} initial={{ retention: 'THIRTY_YEARS' }} toBody={({ onHold = false, ...values }) => ({ type: 'archivePetition', ...values, onHold })}>
      {FOUR_DUTIES.map((duty) => <ChoiceField key={duty} name={['checklist', duty]} label={say(`duty.${duty}`)} options={states} />)}
      <SelectField name="retention" label={say('retention')} options={RETENTION_CLASSES.map((value) => ({ value, label: say(`retention.${value}`) }))} />
      <CheckField name="onHold" label={say('onHold')} help={say('onHold.help')} />
    </ActionForm>
  );
}

interface FollowUpValues {
  readonly madeOn: string;
  readonly method: BodyOf<'recordFollowUp'>['followUp']['method'];
  readonly progress: string;
  readonly promiseOutstanding?: string;
  readonly helpNeeded?: string;
}

const WAYS = ['VISIT', 'PHONE', 'ONLINE', 'LETTER'] as const;

/** A follow-up asks how things stand; it never asks for a rating. */
export function FollowUpForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<FollowUpValues>
      lead={say('lead.recordFollowUp')}
      initial={{ madeOn: todayInChina(), method: 'PHONE' }}
      toBody={({ promiseOutstanding, helpNeeded, ...values }) => ({
        type: 'recordFollowUp', followUp: { ...values, promiseOutstanding: blankToNull(promiseOutstanding), helpNeeded: blankToNull(helpNeeded) },
      })}
    >
      <DayField name="madeOn" label={say('followUp.on')} max={todayInChina()} />
      <ChoiceField name="method" label={say('followUp.method')} options={WAYS.map((value) => ({ value, label: say(`followUp.method.${value}`) }))} />
      <ProseField name="progress" label={say('followUp.progress')} rows={4} />
      <ProseField name="promiseOutstanding" label={say('followUp.promise')} rows={2} optional />
      <ProseField name="helpNeeded" label={say('followUp.help')} rows={2} optional />
    </ActionForm>
  );
}

type AssistanceValues = Pick<BodyOf<'recordAssistance'>, 'kind' | 'text'>;
const ASSISTANCE = ['SOCIAL', 'JUDICIAL', 'OTHER'] as const;

export function AssistanceForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<AssistanceValues> toBody={(values) => ({ type: 'recordAssistance', ...values })}>
      <ChoiceField name="kind" label={say('assistance.kind')} options={ASSISTANCE.map((value) => ({ value, label: say(`assistance.${value}`) }))} />
      <ProseField name="text" label={say('assistance.text')} />
    </ActionForm>
  );
}

export function ConfirmWithdrawalForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ othersAffected?: boolean }> lead={say('lead.confirmWithdrawal')} toBody={({ othersAffected = false }) => ({ type: 'confirmWithdrawal', othersAffected })}>
      <CheckField name="othersAffected" label={say('withdrawal.others')} help={say('withdrawal.others.help')} />
    </ActionForm>
  );
}
