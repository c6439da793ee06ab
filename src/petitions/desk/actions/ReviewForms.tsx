import type { ReactElement } from 'react';
import { ChoiceField, DayField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { PaperField } from './ActionFields.tsx';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

interface ApplicationValues {
  readonly sentOn: string;
  readonly receivedOn: string;
  readonly requests: string;
  readonly reasons: string;
  readonly lateReason?: string;
  readonly applicationDocumentId: string;
}

/** The petitioner's own paper, entered for him; staff never ask for a review themselves. */
export function ReviewRequestForm({ action }: { readonly action: 'requestReview' | 'requestReReview' }): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<ApplicationValues>
      lead={say('lead.requestReview')}
      initial={{ sentOn: todayInChina(), receivedOn: todayInChina() }}
      toBody={({ lateReason, ...application }) => ({ type: action, application: { ...application, lateReason: blankToNull(lateReason) } })}
    >
      <div className="x-field-grid">
        <DayField name="sentOn" label={say('review.sentOn')} help={say('review.sentOn.help')} max={todayInChina()} />
        <DayField name="receivedOn" label={say('receivedOn')} max={todayInChina()} />
      </div>
      <PaperField name="applicationDocumentId" label={say('review.paper')} />
      <ProseField name="requests" label={say('review.requests')} />
      <ProseField name="reasons" label={say('review.reasons')} />
      <ProseField name="lateReason" label={say('review.lateReason')} help={say('review.lateReason.help')} rows={2} optional />
    </ActionForm>
  );
}

const GROUNDS = ['NO_OPINION_CONTESTED', 'LATE_WITHOUT_CAUSE', 'OUT_OF_SCOPE'] as const;
type RejectionValues = BodyOf<'rejectReviewRequest'>['rejection'];

export function RejectReviewForm({ action }: { readonly action: 'rejectReviewRequest' | 'rejectReReviewRequest' }): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<RejectionValues> lead={say('lead.rejectReview')} toBody={(rejection) => ({ type: action, rejection })}>
      <ChoiceField name="ground" label={say('ground')} options={GROUNDS.map((value) => ({ value, label: say(`review.ground.${value}`) }))} />
      <ProseField name="reason" label={say('reason')} />
    </ActionForm>
  );
}

export function PublishForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ redactionCheckedOn: string }> lead={say('lead.publishReReview')} initial={{ redactionCheckedOn: todayInChina() }} toBody={(values) => ({ type: 'publishReReview', ...values })}>
      <DayField name="redactionCheckedOn" label={say('publish.checkedOn')} max={todayInChina()} />
    </ActionForm>
  );
}
