import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { POSTS_FOR, type Role } from '../../domain/codes.ts';
import { StaffField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { DecisionFields, type DecisionValues } from './DecisionFields.tsx';
import { formMessages } from './form-messages.ts';

export type NamingAction = 'assignHandler' | 'assignLeaderCase' | 'acceptReviewRequest' | 'acceptReReviewRequest';

const POSTS = {
  assignHandler: POSTS_FOR.HANDLER, assignLeaderCase: POSTS_FOR.CASE_LEADER, acceptReviewRequest: POSTS_FOR.REVIEW_OFFICER, acceptReReviewRequest: POSTS_FOR.REREVIEW_OFFICER,
} as const satisfies Record<NamingAction, readonly Role[]>;

/** Who takes the matter; that he has no interest in it, he declares himself (Regulation art. 28). */
export function NamePersonForm({ action }: { readonly action: NamingAction }): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const isReview = action === 'acceptReviewRequest' || action === 'acceptReReviewRequest';
  const unitId = action === 'assignHandler' ? petition.responsibleUnit?.id : undefined;
  return (
    <ActionForm<{ staffId: string }>
      lead={say(`lead.${action}`)}
      toBody={({ staffId }) =>
        action === 'acceptReviewRequest' || action === 'acceptReReviewRequest' ? { type: action, officerId: staffId } : { type: action, staffId }
      }
    >
      <StaffField name="staffId" label={say(isReview ? 'officer' : 'person')} unitId={unitId} roles={POSTS[action]} />
    </ActionForm>
  );
}

interface InterestValues {
  readonly interest: 'NONE' | 'DIRECT';
  readonly note?: string;
}

export function DeclareInterestForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<InterestValues> lead={say('lead.declareRecusal')} toBody={({ interest, note }) => ({ type: 'declareRecusal', interest, note: blankToNull(note) })}>
      <ChoiceField name="interest" label={say('interest')} options={(['NONE', 'DIRECT'] as const).map((value) => ({ value, label: say(`interest.${value}`) }))} />
      <InterestNote />
    </ActionForm>
  );
}

function InterestNote(): ReactElement {
  const say = useMessages(formMessages);
  const interest = Form.useWatch<InterestValues['interest'] | undefined>('interest');
  return <ProseField name="note" label={say('note')} rows={2} optional={interest !== 'DIRECT'} />;
}

export function DecideRecusalForm(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  return (
    <ActionForm<DecisionValues & { readonly staffId: string }>
      lead={say('lead.decideRecusal')}
      initial={petition.handler ? { staffId: petition.handler.id } : {}}
      toBody={({ staffId, decision, reason }) => ({ type: 'decideRecusal', staffId, granted: decision === 'YES', reason })}
    >
      <StaffField name="staffId" label={say('recusal.who')} />
      <DecisionFields label={say('recusal.decision')} yes={say('recusal.yes')} no={say('recusal.no')} />
    </ActionForm>
  );
}
