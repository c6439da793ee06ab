import type { ReactElement } from 'react';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';

interface OpinionTextProps {
  readonly content: PetitionDetail['opinions'][number]['content'];
  readonly requests: PetitionDetail['requests'];
}

/** Request by request, as Regulation art. 32 wants it, with the remedy at the end. */
export function OpinionText({ content, requests }: OpinionTextProps): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const { facts, reasons, answers, remedyLine } = content;
  return (
    <>
      {facts !== '' && <><h3>{say('opinion.facts')}</h3><LongText text={facts} /></>}
      {reasons !== '' && <><h3>{say('opinion.reasons')}</h3><LongText text={reasons} /></>}
      {requests.map((request, index) => {
        const answer = answers.find((each) => each.requestId === request.requestId);
        return (
          <div key={request.requestId} className="x-entry">
            <h3>
              {say('opinion.answer', { no: index + 1 })}{say.language === 'en' ? ': ' : '：'}
              {answer?.decision ? words.of('decision', answer.decision) : say('opinion.undecided')}
            </h3>
            <p className="x-fine">{request.text}</p>
            {answer && answer.explanation !== '' && <LongText text={answer.explanation} />}
            {answer && answer.legalBasis.length > 0 && <p>{say('opinion.basis')}{say.language === 'en' ? ': ' : '：'}{answer.legalBasis.join(say.language === 'en' ? '; ' : '；')}</p>}
          </div>
        );
      })}
      {remedyLine && <p>{say('opinion.remedy', { days: remedyLine.days, body: remedyLine.bodyName, right: say(`opinion.right.${remedyLine.right}`) })}</p>}
    </>
  );
}
