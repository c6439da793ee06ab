import type { ReactElement } from 'react';
import { ChoiceField, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { NO_LONGER_GROUNDS, NOT_ACCEPTED_GROUNDS, type NoLongerGround, type NotAcceptedGround } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { PetitionField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';

interface RefuseValues {
  readonly ground: NotAcceptedGround;
  readonly reason: string;
  readonly properPath: string;
  readonly linkedPetitionId?: string;
}

/** A draft: another person must approve it before it has an effect. */
export function RefuseForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  return (
    <ActionForm<RefuseValues>
      lead={say('lead.refusePetition')}
      toBody={({ linkedPetitionId, ...values }) => ({ type: 'refusePetition', ...values, linkedPetitionId: linkedPetitionId ?? null })}
    >
      <ChoiceField name="ground" label={say('ground')} options={optionsOf(words, 'ground', NOT_ACCEPTED_GROUNDS)} />
      <ProseField name="reason" label={say('reason')} />
      <ProseField name="properPath" label={say('refuse.properPath')} help={say('refuse.properPath.help')} rows={3} />
      <PetitionField name="linkedPetitionId" label={say('refuse.linked')} optional />
    </ActionForm>
  );
}

interface RefuseFurtherValues {
  readonly ground: NoLongerGround;
  readonly reason: string;
  readonly comparison: string;
  readonly priorOpinionNumber?: string;
  readonly linkedPetitionId?: string;
}

/** Regulation art. 36: only with a person's comparison of facts and reasons. */
export function RefuseFurtherForm(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const { petition } = useOpenStep();
  // After the end of this very matter the final opinion is its own.
  const final = petition.state === 'FINAL' ? petition.reviews.findLast(({ level }) => level === 'RE_REVIEW')?.decision : undefined;
  return (
    <ActionForm<RefuseFurtherValues>
      lead={say('lead.refuseFurther')}
      initial={final ? { ground: 'NL_FINAL', priorOpinionNumber: final.documentNumber } : {}}
      toBody={({ ground, reason, comparison, priorOpinionNumber, linkedPetitionId }) => ({
        type: 'refuseFurther', ground, reason,
        comparison, priorOpinionNumber: blankToNull(priorOpinionNumber), linkedPetitionId: linkedPetitionId ?? null,
      })}
    >
      <ChoiceField name="ground" label={say('ground')} options={optionsOf(words, 'ground', NO_LONGER_GROUNDS)} />
      {!final && <PetitionField name="linkedPetitionId" label={say('refuse.earlier')} optional />}
      <TextField name="priorOpinionNumber" label={say('refuse.priorOpinion')} optional />
      <ProseField name="comparison" label={say('refuse.comparison')} help={say('refuse.comparison.help')} />
      <ProseField name="reason" label={say('reason')} />
    </ActionForm>
  );
}
