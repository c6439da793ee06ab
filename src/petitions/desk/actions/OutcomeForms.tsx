import type { ReactElement } from 'react';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { FILE_ONLY_REASONS, type FileOnlyReason } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { UnitsField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

/** From this day the 60 days run (Regulation art. 34). */
export function AcceptForm(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const here = petition.responsibleUnit?.id ?? petition.officeUnit.id;
  return (
    <ActionForm<{ coHandlers?: readonly string[] }> lead={say('lead.acceptPetition')} toBody={({ coHandlers = [] }) => ({ type: 'acceptPetition', coHandlers: [...coHandlers] })}>
      <UnitsField name="coHandlers" label={say('coHandlers')} without={[here]} />
    </ActionForm>
  );
}

export function FileForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  return (
    <ActionForm<{ because: FileOnlyReason; note: string }> lead={say('lead.filePetition')} toBody={(values) => ({ type: 'filePetition', ...values })}>
      <ChoiceField name="because" label={say('because')} options={optionsOf(words, 'fileReason', FILE_ONLY_REASONS)} />
      <ProseField name="note" label={say('note')} rows={3} />
    </ActionForm>
  );
}
