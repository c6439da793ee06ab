import type { ReactElement } from 'react';
import { nameIn, useUnits } from '../../../organisation/desk/index.ts';
import { ChoiceField, DayField, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull, splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { Fetched } from '../../../platform/ui/desk/Fetched.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { DECISION_SERVERS, type DecisionServer } from '../../domain/outside-review.ts';
import type { BodyOf } from './action-body.ts';
import { PaperField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { FindingsFields, type FindingsValues } from './FindingsForm.tsx';
import { formMessages } from './form-messages.ts';
import { toAnswers } from './opinion-values.ts';
import { outsideReviewMessages } from './outside-review-messages.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { toServed, type ServiceValues } from './service-outcome.ts';

interface PassingValues {
  readonly passedOn: string;
  readonly receiptReference?: string;
  readonly receiptDocumentId?: string;
}

/** The request and the file go to a body in which nobody here works. */
export function PassReviewOnForm(): ReactElement {
  const say = useMessages(outsideReviewMessages);
  return (
    <ActionForm<PassingValues>
      lead={say('lead.passReviewOn')}
      initial={{ passedOn: todayInChina() }}
      toBody={({ passedOn, receiptReference, receiptDocumentId }) => ({
        type: 'passReviewOn', passedOn, receiptReference: blankToNull(receiptReference), receiptDocumentId: blankToNull(receiptDocumentId),
      })}
    >
      <DayField name="passedOn" label={say('passedOn')} max={todayInChina()} />
      <TextField name="receiptReference" label={say('passing.reference')} help={say('passing.receipt.help')} optional />
      <PaperField name="receiptDocumentId" label={say('passing.receipt')} optional />
    </ActionForm>
  );
}

interface PaperValues {
  readonly decidedOn: string;
  readonly receivedOn: string;
  readonly documentId: string;
}

interface DecisionValues extends FindingsValues, PaperValues {
  readonly documentNumber: string;
}

const REJECTION_GROUNDS = ['NO_OPINION_CONTESTED', 'LATE_WITHOUT_CAUSE', 'OUT_OF_SCOPE'] as const;

const DAYS_TO_CONTEST = 30;

/** Regulation arts. 35, 36: what the outside body decided, as it stands on its paper. */
export function OutsideDecisionForm(): ReactElement {
  const say = useMessages(outsideReviewMessages);
  const { petition } = useOpenStep();
  const units = useUnits();
  const isReview = petition.state === 'REVIEWING';
  return (
    <Fetched query={units}>
      {(known) => {
        const body = known.find(({ unitId }) => unitId === petition.responsibleUnit?.id)?.reReviewAuthorityId;
        const remedyLine = (unitId: string | undefined) => {
          const unit = known.find((each) => each.unitId === unitId);
          return unit ? { right: 'RE_REVIEW' as const, bodyUnitId: unit.unitId, bodyName: nameIn('zh-CN', unit), days: DAYS_TO_CONTEST } : null;
        };
        return (
          <ActionForm<DecisionValues>
            lead={say('lead.recordOutsideDecision')}
            initial={{ receivedOn: todayInChina(), ...(isReview && body !== undefined && { remedyUnitId: body }) }}
            toBody={({ documentNumber, decidedOn, receivedOn, documentId, decision, facts, reasons, legalBasis, answers, remedyUnitId }) => ({
              type: 'recordOutsideDecision', decidedOn, receivedOn, documentId,
              findings: {
                decision, facts, reasons, documentNumber, legalBasis: splitLines(legalBasis),
                answers: decision === 'VARY' ? toAnswers(answers, petition.requests) : [],
                remedyLine: isReview && decision !== 'REVOKE_REMAND' ? remedyLine(remedyUnitId) : null,
              },
            })}
          >
            <TextField name="documentNumber" label={say('outside.number')} />
            <PaperOfBodyFields />
            <FindingsFields namesRemedy={isReview} isOfOthers />
          </ActionForm>
        );
      }}
    </Fetched>
  );
}

type RejectionValues = BodyOf<'recordOutsideRejection'>['rejection'] & PaperValues;

/** The body did not take the request up; the ground is its own. */
export function OutsideRejectionForm(): ReactElement {
  const say = useMessages(outsideReviewMessages);
  const forms = useMessages(formMessages);
  return (
    <ActionForm<RejectionValues>
      lead={say('lead.recordOutsideRejection')}
      initial={{ receivedOn: todayInChina() }}
      toBody={({ ground, reason, ...paper }) => ({ type: 'recordOutsideRejection', rejection: { ground, reason }, ...paper })}
    >
      <PaperOfBodyFields />
      <ChoiceField name="ground" label={forms('ground')} options={REJECTION_GROUNDS.map((value) => ({ value, label: forms(`review.ground.${value}`) }))} />
      <ProseField name="reason" label={forms('reason')} />
    </ActionForm>
  );
}

function PaperOfBodyFields(): ReactElement {
  const say = useMessages(outsideReviewMessages);
  return (
    <>
      <div className="x-field-grid">
        <DayField name="decidedOn" label={say('outside.decidedOn')} max={todayInChina()} />
        <DayField name="receivedOn" label={say('outside.receivedOn')} max={todayInChina()} />
      </div>
      <PaperField name="documentId" label={say('outside.paper')} />
    </>
  );
}

/** Its windows run from the day on which it reached the petitioner, whoever brought it. */
export function ServeOutsideDecisionForm(): ReactElement {
  const say = useMessages(outsideReviewMessages);
  const { petition } = useOpenStep();
  const documentNumber = petition.reviews.at(-1)?.decision?.documentNumber;
  return (
    <ActionForm<ServiceValues & { readonly servedBy: DecisionServer }>
      lead={say('lead.serveOutsideDecision')}
      initial={{ servedBy: 'BODY', servedOn: todayInChina(), ...(documentNumber !== undefined && { documentNumber }) }}
      toBody={({ servedBy, ...values }) => ({ type: 'serveOutsideDecision', servedBy, outcome: toServed(values) })}
    >
      <ChoiceField name="servedBy" label={say('outside.servedBy')} options={DECISION_SERVERS.map((value) => ({ value, label: say(`outside.servedBy.${value}`) }))} />
      <ServiceFields />
    </ActionForm>
  );
}
