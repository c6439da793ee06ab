import { Form } from 'antd';
import type { ReactElement } from 'react';
import { CitationPicker } from '../../../law/desk/index.ts';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { DECISIONS } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { LinesField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { formMessages } from './form-messages.ts';

/** The answer to each request, below the words of the request. */
export function AnswersFields(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const { petition } = useOpenStep();
  const form = Form.useFormInstance();
  const addBasis = (requestId: string, citation: string) => {
    const name = ['answers', requestId, 'legalBasis'];
    const written = splitLines(form.getFieldValue(name) as string | undefined);
    if (!written.includes(citation)) form.setFieldValue(name, [...written, citation].join('\n'));
  };
  return (
    <>
      {petition.requests.map(({ requestId, text }, index) => (
        <fieldset key={requestId} className="x-answer">
          <legend>{say('opinion.request', { no: index + 1 })}</legend>
          <p className="x-quote">{text}</p>
          <ChoiceField name={['answers', requestId, 'decision']} label={say('opinion.decision')} options={optionsOf(words, 'decision', DECISIONS)} optional />
          <ProseField name={['answers', requestId, 'explanation']} label={say('opinion.explanation')} rows={3} optional />
          <LinesField name={['answers', requestId, 'legalBasis']} label={say('legalBasis')} optional />
          <CitationPicker onPick={(citation) => addBasis(requestId, citation)} />
        </fieldset>
      ))}
    </>
  );
}
