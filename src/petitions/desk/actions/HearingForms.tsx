import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { POSTS_FOR } from '../../domain/codes.ts';
import { CheckField, ChoiceField, DayField, Field, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { LinesField, PaperField, StaffField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { type CallValues, type MinutesValues, type ReportValues, toCall, toMinutes, toReport } from './hearing-values.ts';
import { paperMessages } from './paper-messages.ts';

const CAUSES = ['MAJOR', 'COMPLEX', 'DIFFICULT'] as const;

interface OpeningValues extends Pick<BodyOf<'openHearing'>, 'hostId' | 'recorderId' | 'because' | 'decidedOn'>, CallValues {
  readonly partiesNotified?: boolean;
}

export function OpenHearingForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<OpeningValues>
      lead={say('lead.openHearing')}
      initial={{ decidedOn: todayInChina(), withNotice: true }}
      toBody={({ hostId, recorderId, because, decidedOn, partiesNotified = false, ...call }) => ({ type: 'openHearing', hostId, recorderId, because, decidedOn, partiesNotified, ...toCall(call) })}
    >
      <ChoiceField name="because" label={say('because')} options={CAUSES.map((value) => ({ value, label: say(`hearing.because.${value}`) }))} />
      <StaffField name="hostId" label={say('hearing.host')} roles={POSTS_FOR.HEARING_HOST} />
      <StaffField name="recorderId" label={say('hearing.recorder')} roles={POSTS_FOR.HEARING_RECORDER} />
      <DayField name="decidedOn" label={say('hearing.decidedOn')} max={todayInChina()} />
      <CallFields />
    </ActionForm>
  );
}

/** With the notice that the program writes, or with the word that the parties know already. */
function CallFields(): ReactElement {
  const say = useMessages(formMessages);
  const sayPaper = useMessages(paperMessages);
  const withNotice = Form.useWatch<boolean | undefined>('withNotice');
  return (
    <>
      <CheckField name="withNotice" label={sayPaper('hearing.withNotice')} />
      {withNotice === true ? (
        <>
          <DayField name="heldOn" label={sayPaper('hearing.heldOn')} min={todayInChina()} />
          <Field name="time" label={sayPaper('hearing.time')}><Input type="time" className="x-day" /></Field>
          <TextField name="place" label={sayPaper('hearing.place')} />
          <LinesField name="otherParties" label={sayPaper('hearing.otherParties')} help={sayPaper('hearing.names.help')} optional />
          <LinesField name="witnesses" label={sayPaper('hearing.witnesses')} help={sayPaper('hearing.names.help')} optional />
          <LinesField name="materials" label={sayPaper('hearing.materials')} optional />
        </>
      ) : (
        <CheckField name="partiesNotified" label={say('hearing.notified')} />
      )}
    </>
  );
}

export function RecordHearingForm(): ReactElement {
  const say = useMessages(paperMessages);
  return (
    <ActionForm<MinutesValues> lead={say('lead.recordHearing')} initial={{ heldOn: todayInChina() }} toBody={(values) => ({ type: 'recordHearing', minutes: toMinutes(values) })}>
      <DayField name="heldOn" label={say('hearing.heldOn')} max={todayInChina()} />
      <TextField name="place" label={say('hearing.place')} />
      <LinesField name="present" label={say('hearing.present')} help={say('hearing.present.help')} />
      <ProseField name="statements" label={say('hearing.statements')} rows={6} />
      <ProseField name="questions" label={say('hearing.questions')} optional />
      <ProseField name="debate" label={say('hearing.debate')} optional />
      <LinesField name="evidence" label={say('hearing.evidence')} optional />
      <ProseField name="panelOpinions" label={say('hearing.panelOpinions')} optional />
      <ProseField name="refusals" label={say('hearing.refusals')} rows={2} optional />
    </ActionForm>
  );
}

interface ClosingValues extends ReportValues {
  readonly summary: string;
  readonly minutesDocumentId: string;
  readonly minutesSigned?: boolean;
}

export function CloseHearingForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ClosingValues>
      toBody={({ summary, minutesDocumentId, minutesSigned = false, ...report }) => ({ type: 'closeHearing', summary, minutesDocumentId, minutesSigned, ...toReport(report) })}
    >
      <ProseField name="summary" label={say('hearing.summary')} rows={6} />
      <PaperField name="minutesDocumentId" label={say('hearing.minutes')} />
      <CheckField name="minutesSigned" label={say('hearing.signed')} />
      <ReportFields />
    </ActionForm>
  );
}

function ReportFields(): ReactElement {
  const say = useMessages(paperMessages);
  const withReport = Form.useWatch<boolean | undefined>('withReport');
  return (
    <>
      <CheckField name="withReport" label={say('hearing.withReport')} />
      {withReport === true && (
        <>
          <ProseField name="agreedFacts" label={say('hearing.agreedFacts')} />
          <ProseField name="disputedFacts" label={say('hearing.disputedFacts')} optional />
          <ProseField name="proposals" label={say('hearing.proposals')} />
        </>
      )}
    </>
  );
}
