import { Form } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, ChoiceField, DayField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { POSTS_FOR } from '../../domain/codes.ts';
import { PaperField, StaffField, UnitField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

type AskValues = Pick<BodyOf<'requestCoOpinion'>, 'unitId' | 'dueOn'>;

export function AskCoHandlerForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<AskValues> toBody={(values) => ({ type: 'requestCoOpinion', ...values })}>
      <UnitField name="unitId" label={say('coHandler')} />
      <DayField name="dueOn" label={say('coHandler.dueOn')} min={todayInChina()} />
    </ActionForm>
  );
}

type GiveValues = Pick<BodyOf<'giveCoOpinion'>, 'unitId' | 'text'>;

export function GiveCoOpinionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<GiveValues> toBody={(values) => ({ type: 'giveCoOpinion', ...values })}>
      <UnitField name="unitId" label={say('coHandler.own')} />
      <ProseField name="text" label={say('coHandler.text')} rows={6} />
    </ActionForm>
  );
}

interface MediationValues {
  readonly mediatorId: string;
  readonly petitionerConsented?: boolean;
  readonly otherPartyConsented?: boolean;
  readonly consentDocumentId: string;
}

/** Regulation art. 33: only what both sides agreed to, in writing. */
export function StartMediationForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<MediationValues>
      lead={say('lead.startMediation')}
      toBody={({ petitionerConsented = false, otherPartyConsented = false, ...values }) => ({ type: 'startMediation', ...values, petitionerConsented, otherPartyConsented })}
    >
      <StaffField name="mediatorId" label={say('mediation.mediator')} roles={POSTS_FOR.MEDIATOR} />
      <CheckField name="petitionerConsented" label={say('mediation.petitionerConsented')} />
      <CheckField name="otherPartyConsented" label={say('mediation.otherConsented')} />
      <PaperField name="consentDocumentId" label={say('mediation.consent')} />
    </ActionForm>
  );
}

const RESULTS = ['SETTLED', 'SETTLED_WITH_OPINION', 'FAILED'] as const;

interface ConclusionValues {
  readonly result: (typeof RESULTS)[number];
  readonly agreementDocumentId?: string;
  readonly terms?: string;
  readonly performBy?: string;
  readonly reason?: string;
}

export function ConcludeMediationForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ConclusionValues>
      toBody={(values) => ({ type: 'concludeMediation', result: toResult(values) })}
    >
      <ChoiceField name="result" label={say('mediation.result')} options={RESULTS.map((value) => ({ value, label: say(`mediation.result.${value}`) }))} />
      <ConclusionFields />
    </ActionForm>
  );
}

function toResult({ result, agreementDocumentId = '', terms = '', performBy, reason = '' }: ConclusionValues): BodyOf<'concludeMediation'>['result'] {
  switch (result) {
    case 'SETTLED':
      return { kind: result, agreementDocumentId, terms, performBy: performBy ?? null };
    case 'SETTLED_WITH_OPINION':
      return { kind: result, agreementDocumentId, terms };
    case 'FAILED':
      return { kind: result, reason };
  }
}

function ConclusionFields(): ReactElement | null {
  const say = useMessages(formMessages);
  const result = Form.useWatch<ConclusionValues['result'] | undefined>('result');
  if (result === 'FAILED') return <ProseField name="reason" label={say('reason')} />;
  if (result === undefined) return null;
  return (
    <>
      <ProseField name="terms" label={say('mediation.terms')} rows={6} />
      {result === 'SETTLED' && <DayField name="performBy" label={say('mediation.performBy')} optional />}
      <PaperField name="agreementDocumentId" label={say('mediation.agreement')} />
    </>
  );
}

interface HearingValues extends Pick<BodyOf<'openHearing'>, 'hostId' | 'recorderId' | 'because' | 'decidedOn'> {
  readonly partiesNotified?: boolean;
}

const CAUSES = ['MAJOR', 'COMPLEX', 'DIFFICULT'] as const;

export function OpenHearingForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<HearingValues> lead={say('lead.openHearing')} initial={{ decidedOn: todayInChina() }} toBody={({ partiesNotified = false, ...values }) => ({ type: 'openHearing', ...values, partiesNotified })}>
      <ChoiceField name="because" label={say('because')} options={CAUSES.map((value) => ({ value, label: say(`hearing.because.${value}`) }))} />
      <StaffField name="hostId" label={say('hearing.host')} roles={POSTS_FOR.HEARING_HOST} />
      <StaffField name="recorderId" label={say('hearing.recorder')} roles={POSTS_FOR.HEARING_RECORDER} />
      <DayField name="decidedOn" label={say('hearing.decidedOn')} max={todayInChina()} />
      <CheckField name="partiesNotified" label={say('hearing.notified')} />
    </ActionForm>
  );
}

interface ClosingValues {
  readonly summary: string;
  readonly minutesDocumentId: string;
  readonly minutesSigned?: boolean;
}

export function CloseHearingForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ClosingValues> toBody={({ minutesSigned = false, ...values }) => ({ type: 'closeHearing', ...values, minutesSigned })}>
      <ProseField name="summary" label={say('hearing.summary')} rows={6} />
      <PaperField name="minutesDocumentId" label={say('hearing.minutes')} />
      <CheckField name="minutesSigned" label={say('hearing.signed')} />
    </ActionForm>
  );
}
