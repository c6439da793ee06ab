import type { ReactElement } from 'react';
import { CheckField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { AnswersFields } from './AnswersFields.tsx';
import { formMessages } from './form-messages.ts';
import { fromContent, toContent, type OpinionValues } from './opinion-values.ts';

/** Regulation art. 32: requests one by one, facts, reasons, decision and its legal basis; the remedy line stands below. */
export function OpinionForm(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const { draft, remedy, requests } = petition;
  return (
    <ActionForm<OpinionValues>
      lead={say('lead.draftOpinion')}
      initial={draft ? fromContent(draft.content, draft.major) : {}}
      toBody={(values) => ({ type: 'draftOpinion', content: toContent(values, requests, remedy), major: values.major ?? false })}
    >
      <ProseField name="facts" label={say('opinion.facts')} rows={8} optional />
      <ProseField name="reasons" label={say('opinion.reasons')} rows={5} optional />
      <AnswersFields />
      <RemedyNote />
      <CheckField name="major" label={say('opinion.major')} help={say('opinion.major.help')} />
    </ActionForm>
  );
}

function RemedyNote(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const { remedy } = petition;
  if (!remedy) return <p className="x-fine">{say('opinion.noRemedy')}</p>;
  return (
    <p>
      <span className="x-fine">{say('opinion.remedy')}</span> {say('opinion.remedyLine', { body: remedy.bodyName, days: remedy.days })}
    </p>
  );
}
