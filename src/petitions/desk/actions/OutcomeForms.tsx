import type { ReactElement } from 'react';
import { ChoiceField, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { FILE_ONLY_REASONS, type FileOnlyReason } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { LinesField, UnitsField } from './ActionFields.tsx';
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

interface GuideValues {
  readonly body: string;
  readonly legalBasis: string;
  readonly applyBefore: string;
  readonly materials: string;
}

/** Regulation art. 31(1)-(5): where to go, on what basis, by when, with which papers. */
export function GuideForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<GuideValues>
      lead={say('lead.guidePetition')}
      toBody={({ body, legalBasis, applyBefore, materials }) => ({
        type: 'guidePetition', guidance: { body, applyBefore, legalBasis: splitLines(legalBasis), materials: splitLines(materials) },
      })}
    >
      <TextField name="body" label={say('guide.body')} />
      <LinesField name="legalBasis" label={say('legalBasis')} />
      <ProseField name="applyBefore" label={say('guide.applyBefore')} help={say('guide.applyBefore.help')} rows={2} />
      <LinesField name="materials" label={say('guide.materials')} />
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
