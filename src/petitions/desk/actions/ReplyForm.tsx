import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { ADOPTIONS, type Adoption } from '../../domain/codes.ts';
import { messages as repeatMessages } from '../repeats/messages.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

interface ReplyValues {
  readonly text: string;
  readonly adoption?: Adoption;
  readonly reason?: string;
}

/** Regulation art. 29: a suggestion is adopted, partly adopted or not, and the person is told. */
export function ReplyForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const sayOfRepeats = useMessages(repeatMessages);
  const { petition } = useOpenStep();
  // A repeat is answered with reference to the first.
  const first = petition.ties.repeat?.first;
  return (
    <ActionForm<ReplyValues>
      lead={say('lead.replyToPetition')}
      {...(first && { initial: { text: sayOfRepeats('repeat.reference', { day: first.receivedOn, number: first.number }) } })}
      toBody={({ text, adoption, reason }) => ({ type: 'replyToPetition', text, adoption: adoption ?? null, reason: blankToNull(reason) })}
    >
      {petition.class === 'SUGGESTION' && (
        <>
          <ChoiceField name="adoption" label={say('adoption')} options={optionsOf(words, 'adoption', ADOPTIONS)} />
          <NotAdopted />
        </>
      )}
      <ProseField name="text" label={say('reply.text')} rows={8} />
    </ActionForm>
  );
}

// Art. 29: what is not adopted, or only in part, with the reason.
function NotAdopted(): ReactElement | null {
  const say = useMessages(formMessages);
  const adoption = Form.useWatch<Adoption | undefined>('adoption');
  if (adoption === undefined || adoption === 'ADOPTED') return null;
  return <ProseField name="reason" label={say('adoption.reason')} rows={3} />;
}
