import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, ChoiceField, Field, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { fromChinaTime, toChinaTime } from '../../../platform/ui/desk/china-time.ts';
import { systemClock } from '../../../platform/time/index.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { DecisionFields, type DecisionValues } from './DecisionFields.tsx';
import { formMessages } from './form-messages.ts';
import { NumberField } from './NumberField.tsx';
import { listSupervisions } from './open-numbers.ts';

/** Regulation art. 25: the first report is due within minutes of knowing. */
export function MarkUrgentForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ knownAt: string; reason: string }>
      lead={say('lead.markUrgent')}
      initial={{ knownAt: toChinaTime(systemClock.now()) }}
      toBody={({ knownAt, reason }) => ({ type: 'markUrgent', knownAt: fromChinaTime(knownAt), reason })}
    >
      <Field name="knownAt" label={say('urgent.knownAt')}><Input type="datetime-local" className="x-day" /></Field>
      <ProseField name="reason" label={say('reason')} />
    </ActionForm>
  );
}

type ReportValues = Pick<BodyOf<'recordUrgentReport'>, 'stage' | 'form' | 'recipient' | 'content'>;

export function UrgentReportForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ReportValues> toBody={(values) => ({ type: 'recordUrgentReport', ...values })}>
      <ChoiceField name="stage" label={say('urgent.stage')} options={(['FIRST', 'CONTINUED', 'FINAL'] as const).map((value) => ({ value, label: say(`urgent.stage.${value}`) }))} />
      <ChoiceField name="form" label={say('urgent.form')} options={(['ORAL', 'WRITTEN'] as const).map((value) => ({ value, label: say(`urgent.form.${value}`) }))} />
      <TextField name="recipient" label={say('urgent.recipient')} />
      <ProseField name="content" label={say('urgent.content')} rows={6} />
    </ActionForm>
  );
}

interface SupervisionValues {
  readonly ruleId: string;
  readonly demand: string;
  readonly listed?: boolean;
}

/** Regulation arts. 39, 40: which rule was broken, and what is asked. */
export function RaiseSupervisionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<SupervisionValues> lead={say('lead.raiseSupervision')} toBody={({ listed = false, ...values }) => ({ type: 'raiseSupervision', ...values, listed })}>
      <TextField name="ruleId" label={say('supervision.rule')} help={say('supervision.rule.help')} />
      <ProseField name="demand" label={say('supervision.demand')} />
      <CheckField name="listed" label={say('supervision.listed')} />
    </ActionForm>
  );
}

interface ReplyValues {
  readonly supervisionNo: number;
  readonly text: string;
  readonly adopted: 'YES' | 'NO';
  readonly reasonsNotAdopted?: string;
}

export function ReplySupervisionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ReplyValues>
      toBody={({ adopted, reasonsNotAdopted, ...values }) => ({ type: 'replySupervision', ...values, adopted: adopted === 'YES', reasonsNotAdopted: blankToNull(reasonsNotAdopted) })}
    >
      <SupervisionField status="RAISED" />
      <ProseField name="text" label={say('supervision.reply')} />
      <ChoiceField name="adopted" label={say('supervision.adopted')} options={[{ value: 'YES', label: say('supervision.adopted.yes') }, { value: 'NO', label: say('supervision.adopted.no') }]} />
      <NotAdopted />
    </ActionForm>
  );
}

function NotAdopted(): ReactElement | null {
  const say = useMessages(formMessages);
  const adopted = Form.useWatch<'YES' | 'NO' | undefined>('adopted');
  return adopted === 'NO' ? <ProseField name="reasonsNotAdopted" label={say('supervision.notAdopted')} rows={3} /> : null;
}

export function CloseSupervisionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<DecisionValues & { readonly supervisionNo: number }>
      toBody={({ supervisionNo, decision, reason }) => ({ type: 'closeSupervision', supervisionNo, accept: decision === 'YES', reason })}
    >
      <SupervisionField status="REPLIED" />
      <DecisionFields label={say('supervision.decision')} yes={say('supervision.yes')} no={say('supervision.no')} />
    </ActionForm>
  );
}

function SupervisionField({ status }: { readonly status: 'RAISED' | 'REPLIED' }): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  return <NumberField name="supervisionNo" label={say('supervision')} numbered={listSupervisions(petition.timeline, status)} />;
}
