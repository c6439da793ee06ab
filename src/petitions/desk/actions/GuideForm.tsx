import { Alert, Form } from 'antd';
import type { ComponentProps, ReactElement } from 'react';
import { LIMITATION_PERIODS, nationalCalendar, runPeriod } from '../../../clock/domain/index.ts';
import { isPlainDate, parsePlainDate } from '../../../platform/kernel/index.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { DayField, Field, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { NativeSelect } from '../../../platform/ui/desk/fields/NativeSelect.tsx';
import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { GUIDED_PROCEDURES, type GuidedProcedure, listProcedures } from '../../domain/guided-procedures.ts';
import { LinesField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { guideMessages } from './guide-messages.ts';

interface GuidanceValues {
  readonly procedure?: GuidedProcedure;
  readonly from?: string;
  readonly body: string;
  readonly legalBasis: string;
  readonly applyBefore: string;
  readonly materials: string;
}

/** Regulation art. 31(1)-(5): where to go, on what basis, by when, with which papers; and how long the period there still runs. */
export function GuideForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<GuidanceValues> lead={say('lead.guidePetition')} toBody={({ procedure, from, body, legalBasis, applyBefore, materials }) => ({
      type: 'guidePetition',
      guidance: {
        body, applyBefore, legalBasis: splitLines(legalBasis), materials: splitLines(materials), procedure: procedure ?? null, limitation: limitationOf(procedure, from),
      },
    })}>
      <ProcedureField />
      <PeriodField />
      <TextField name="body" label={say('guide.body')} />
      <LinesField name="legalBasis" label={say('legalBasis')} />
      <ProseField name="applyBefore" label={say('guide.applyBefore')} help={say('guide.applyBefore.help')} rows={2} />
      <LinesField name="materials" label={say('guide.materials')} />
    </ActionForm>
  );
}

function limitationOf(procedure: GuidedProcedure | undefined, from: string | undefined) {
  const period = procedure ? GUIDED_PROCEDURES[procedure].period : null;
  return period !== null && from !== undefined && isPlainDate(from) ? { period, from } : null;
}

function ProcedureField(): ReactElement {
  const say = useMessages(guideMessages);
  return <Field name="procedure" label={say('procedure')} help={say('procedure.help')} optional><ProcedureSelect /></Field>;
}

type ProcedureSelectProps = Pick<ComponentProps<typeof NativeSelect>, 'value' | 'onChange' | 'id'>;

/** Choosing a procedure fills in what is usually said of it. */
function ProcedureSelect({ onChange, ...rest }: ProcedureSelectProps): ReactElement {
  const say = useMessages(guideMessages);
  const { petition } = useOpenStep();
  const form = Form.useFormInstance<GuidanceValues>();
  const known = listProcedures(petition.route);
  const choose = (chosen: string | undefined) => {
    const procedure = known.find((code) => code === chosen);
    onChange?.(chosen);
    if (!procedure) return;
    const { body, legalBasis, materials, applyBefore } = GUIDED_PROCEDURES[procedure];
    // What stands in letters is Chinese, whatever language the desk speaks.
    form.setFieldsValue({ body, legalBasis: legalBasis.join('\n'), materials: materials.join('\n'), ...(applyBefore !== null && { applyBefore }) });
  };
  return <NativeSelect {...rest} blank="—" options={known.map((value) => ({ value, label: say(`procedure.${value}`) }))} onChange={choose} />;
}

function PeriodField(): ReactElement | null {
  const say = useMessages(guideMessages);
  const procedure = Form.useWatch<GuidedProcedure | undefined>('procedure');
  const from = Form.useWatch<string | undefined>('from');
  const period = procedure ? GUIDED_PROCEDURES[procedure].period : null;
  if (period === null) return null;
  return (
    <>
      <DayField name="from" label={say(`from.${LIMITATION_PERIODS[period].from}`)} help={say('from.help')} max={todayInChina()} optional />
      {from !== undefined && isPlainDate(from) && <Running period={period} from={from} />}
    </>
  );
}

const SHORT_IN_DAYS = 30;

function Running({ period, from }: { readonly period: keyof typeof LIMITATION_PERIODS; readonly from: string }): ReactElement {
  const say = useMessages(guideMessages);
  const { lastOn, daysLeft, provisional } = runPeriod(period, parsePlainDate(from), parsePlainDate(todayInChina()), nationalCalendar);
  return (
    <Alert
      className="x-error"
      showIcon
      type={daysLeft < SHORT_IN_DAYS ? 'warning' : 'info'}
      title={daysLeft < 0 ? say('running.over', { day: lastOn }) : say('running.left', { day: lastOn, days: daysLeft })}
      description={provisional ? say('running.provisional', { day: lastOn }) : undefined}
    />
  );
}
