import { Form } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, ChoiceField, DayField, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { POSTS_FOR } from '../../domain/codes.ts';
import { PaperField, StaffField, UnitField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { paperMessages } from './paper-messages.ts';

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
  readonly otherParty?: string;
  readonly facts?: string;
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

function toResult({ result, agreementDocumentId = '', terms = '', otherParty = '', facts = '', performBy, reason = '' }: ConclusionValues): BodyOf<'concludeMediation'>['result'] {
  switch (result) {
    case 'SETTLED':
      return { kind: result, agreementDocumentId, terms, otherParty, facts, performBy: performBy ?? null };
    case 'SETTLED_WITH_OPINION':
      return { kind: result, agreementDocumentId, terms, otherParty, facts };
    case 'FAILED':
      return { kind: result, reason };
  }
}

function ConclusionFields(): ReactElement | null {
  const say = useMessages(formMessages);
  const sayPaper = useMessages(paperMessages);
  const result = Form.useWatch<ConclusionValues['result'] | undefined>('result');
  if (result === 'FAILED') return <ProseField name="reason" label={say('reason')} />;
  if (result === undefined) return null;
  return (
    <>
      <TextField name="otherParty" label={sayPaper('agreement.otherParty')} help={sayPaper('agreement.otherParty.help')} />
      <ProseField name="facts" label={sayPaper('agreement.facts')} rows={4} />
      <ProseField name="terms" label={say('mediation.terms')} rows={6} />
      {result === 'SETTLED' && <DayField name="performBy" label={say('mediation.performBy')} optional />}
      <PaperField name="agreementDocumentId" label={say('mediation.agreement')} />
    </>
  );
}
