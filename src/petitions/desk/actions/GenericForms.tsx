import type { ReactElement } from 'react';
import { ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { ActionForm } from './ActionForm.tsx';
import { messages } from './messages.ts';
import { PlainConfirm } from './PlainConfirm.tsx';

export const REASON_ACTIONS = [
  'recallRouting', 'returnRefusal', 'reopenPetition', 'requestRecusal', 'fallBackToOrdinary', 'declineExtension', 'setSuspendedFlag',
  'clearSuspendedFlag', 'returnDraft', 'refuseExecution', 'declineWithdrawal', 'clearUrgent', 'unmerge', 'unlinkRepeat', 'endLeaderCase',
] as const;
export type ReasonAction = (typeof REASON_ACTIONS)[number];

/** Steps that need a reason and nothing else. */
export function ReasonForm({ action }: { readonly action: ReasonAction }): ReactElement {
  const say = useMessages(messages);
  const lead = say.code('lead.', action);
  return (
    <ActionForm<{ reason: string }> lead={lead === action ? undefined : lead} toBody={({ reason }) => ({ type: action, reason })}>
      <ProseField name="reason" label={say('reason')} />
    </ActionForm>
  );
}

export const TEXT_ACTIONS = ['sendMessage', 'addAddendum', 'recordCaseProgress'] as const;
export type TextAction = (typeof TEXT_ACTIONS)[number];

export function TextForm({ action }: { readonly action: TextAction }): ReactElement {
  const say = useMessages(messages);
  return (
    <ActionForm<{ text: string }> lead={say(`lead.${action}`)} toBody={({ text }) => ({ type: action, text })}>
      <ProseField name="text" label={say('text')} rows={5} />
    </ActionForm>
  );
}

export const CONFIRM_ACTIONS = [
  'registerPetition', 'acknowledgeStub', 'approveRefusal', 'startHandling', 'approveExtension', 'approveOpinion', 'issueOpinion', 'redoHandling', 'completeExecution',
] as const;
export type ConfirmAction = (typeof CONFIRM_ACTIONS)[number];

export function ConfirmForm({ action }: { readonly action: ConfirmAction }): ReactElement {
  const say = useMessages(messages);
  return <PlainConfirm body={{ type: action }}><p>{say(`lead.${action}`)}</p></PlainConfirm>;
}
