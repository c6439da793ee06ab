import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';
import { PetitionField, UnitField, UnitsField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

interface VoidValues {
  readonly because: BodyOf<'voidIntake'>['because'];
  readonly enteredAs?: string;
  readonly note: string;
}

export function VoidIntakeForm(): ReactElement {
  const say = useMessages(formMessages);
  const causes = ['TYPING_ERROR', 'ENTERED_TWICE'] as const;
  return (
    <ActionForm<VoidValues> lead={say('lead.voidIntake')} toBody={({ because, enteredAs, note }) => ({ type: 'voidIntake', because, enteredAs: enteredAs ?? null, note })}>
      <ChoiceField name="because" label={say('because')} options={causes.map((value) => ({ value, label: say(`void.${value}`) }))} />
      <EnteredAs />
      <ProseField name="note" label={say('note')} rows={2} />
    </ActionForm>
  );
}

function EnteredAs(): ReactElement | null {
  const say = useMessages(formMessages);
  const because = Form.useWatch<VoidValues['because'] | undefined>('because');
  return because === 'ENTERED_TWICE' ? <PetitionField name="enteredAs" label={say('void.enteredAs')} /> : null;
}

export function MergeForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ mainPetitionId: string; note: string }> lead={say('lead.mergeInto')} toBody={(values) => ({ type: 'mergeInto', ...values })}>
      <PetitionField name="mainPetitionId" label={say('merge.main')} />
      <ProseField name="note" label={say('merge.note')} rows={3} />
    </ActionForm>
  );
}

interface JurisdictionValues extends Pick<BodyOf<'decideJurisdiction'>, 'decidedBy' | 'leadUnitId' | 'reason'> {
  readonly coHandlers?: readonly string[];
}

const WAYS = ['CONSULTATION', 'COMMON_SUPERIOR', 'JOINT_MEETING', 'SUCCESSOR'] as const;

/** Regulation art. 24: several units, or one that was reorganised. */
export function JurisdictionForm(): ReactElement {
  const say = useMessages(formMessages);
  const { arbiter } = useOpenStep().petition.passage;
  // Passed on too often, it is decided in one way alone.
  const only = arbiter && (arbiter.unit ? 'COMMON_SUPERIOR' : 'JOINT_MEETING');
  const ways: readonly JurisdictionValues['decidedBy'][] = only ? [only] : WAYS;
  return (
    <ActionForm<JurisdictionValues> lead={say('lead.decideJurisdiction')} initial={only ? { decidedBy: only } : {}} toBody={({ coHandlers = [], ...values }) => ({ type: 'decideJurisdiction', ...values, coHandlers: [...coHandlers] })}>
      <UnitField name="leadUnitId" label={say('leadUnit')} />
      <UnitsField name="coHandlers" label={say('coHandlers')} />
      <ChoiceField name="decidedBy" label={say('decidedBy')} options={ways.map((value) => ({ value, label: say(`decidedBy.${value}`) }))} />
      <ProseField name="reason" label={say('reason')} rows={3} />
    </ActionForm>
  );
}
