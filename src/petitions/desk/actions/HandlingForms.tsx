import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, DayField, Field, ProseField, SelectField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { DECISIONS, FINDING_OUTCOMES, SIMPLE_BASES, type FindingOutcome } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import type { BodyOf } from './action-body.ts';
import { StaffManyField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

type SimpleValues = Pick<BodyOf<'chooseSimple'>, 'basis' | 'expectedDecision'>;

/** Simple-procedure measures arts. 4 and 5. */
export function SimpleForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  return (
    <ActionForm<SimpleValues> lead={say('lead.chooseSimple')} toBody={(values) => ({ type: 'chooseSimple', ...values })}>
      <ChoiceField name="basis" label={say('simple.basis')} options={optionsOf(words, 'simpleBasis', SIMPLE_BASES)} />
      <ChoiceField name="expectedDecision" label={say('simple.expected')} options={optionsOf(words, 'decision', DECISIONS)} />
    </ActionForm>
  );
}

interface StatementValues {
  readonly heardOn: string;
  readonly place: string;
  readonly presentStaffIds?: readonly string[];
  readonly text: string;
}

/** Regulation art. 31(6): heard before anything is decided. */
export function StatementForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<StatementValues>
      lead={say('lead.hearPetitioner')}
      initial={{ heardOn: todayInChina() }}
      toBody={({ presentStaffIds = [], ...statement }) => ({ type: 'hearPetitioner', statement: { ...statement, presentStaffIds: [...presentStaffIds] } })}
    >
      <div className="x-field-grid">
        <DayField name="heardOn" label={say('statement.on')} max={todayInChina()} />
        <TextField name="place" label={say('statement.place')} />
      </div>
      <StaffManyField name="presentStaffIds" label={say('statement.present')} />
      <ProseField name="text" label={say('statement.text')} rows={8} />
    </ActionForm>
  );
}

interface InvestigationValues {
  readonly investigatedOn: string;
  readonly method: string;
  readonly finding: string;
  readonly outcome?: FindingOutcome;
}

export function InvestigationForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  return (
    <ActionForm<InvestigationValues>
      lead={say('lead.recordInvestigation')}
      initial={{ investigatedOn: todayInChina() }}
      toBody={({ outcome, ...investigation }) => ({ type: 'recordInvestigation', investigation: { ...investigation, outcome: outcome ?? null, documentIds: [] } })}
    >
      <div className="x-field-grid">
        <DayField name="investigatedOn" label={say('investigation.on')} max={todayInChina()} />
        <TextField name="method" label={say('investigation.method')} help={say('investigation.method.help')} />
      </div>
      <ProseField name="finding" label={say('investigation.finding')} rows={8} />
      <SelectField name="outcome" label={say('investigation.outcome')} help={say('investigation.outcome.help')} blank={say('investigation.outcome.open')} options={optionsOf(words, 'finding', FINDING_OUTCOMES)} optional />
    </ActionForm>
  );
}

const LONGEST_EXTENSION = 30;

/** Regulation art. 34: once, at most 30 days, with a reason that the petitioner is told. */
export function ExtensionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ days: number; reason: string }> lead={say('lead.requestExtension')} initial={{ days: LONGEST_EXTENSION }} toBody={(values) => ({ type: 'requestExtension', ...values })}>
      <Field name="days" label={say('extension.days')}><InputNumber min={1} max={LONGEST_EXTENSION} precision={0} /></Field>
      <ProseField name="reason" label={say('extension.reason')} />
    </ActionForm>
  );
}

export function LegalReviewForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ passed: 'YES' | 'NO'; comments?: string }>
      lead={say('lead.recordLegalReview')}
      toBody={({ passed, comments }) => ({ type: 'recordLegalReview', passed: passed === 'YES', comments: comments?.trim() ? comments : null })}
    >
      <ChoiceField name="passed" label={say('legal.passed')} options={[{ value: 'YES', label: say('legal.yes') }, { value: 'NO', label: say('legal.no') }]} />
      <LegalComments />
    </ActionForm>
  );
}

function LegalComments(): ReactElement {
  const say = useMessages(formMessages);
  const passed = Form.useWatch<'YES' | 'NO' | undefined>('passed');
  return <ProseField name="comments" label={say('legal.comments')} optional={passed !== 'NO'} />;
}
