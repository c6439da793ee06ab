import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { DueBadge, dueDays } from '../../platform/ui/desk/DueBadge.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { LongText } from '../../platform/ui/desk/LongText.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { SuggestionDetail, SuggestionView } from '../contract.ts';
import { AnswerSuggestionForm } from './AnswerSuggestionForm.tsx';
import { getSuggestion, SUGGESTIONS_KEY } from './suggestion-calls.ts';
import { suggestionMessages } from './suggestion-messages.ts';

export function SuggestionEntry({ suggestion }: { readonly suggestion: SuggestionView }): ReactElement {
  const say = useMessages(suggestionMessages);
  const [isOpen, setOpen] = useState(false);
  const { suggestionId, kind, subject, fromUnit, toUnit, writtenOn, dueOn, level, escalatedOn, isWithYou, adoption, answeredOn } = suggestion;
  return (
    <article className="x-entry" aria-label={subject}>
      <p><strong>{subject}</strong></p>
      <p className="x-fine">{say(`kind.${kind}`)} · {say('from', { from: fromUnit.name, to: toUnit.name, day: writtenOn })}</p>
      <p>
        {adoption === null ? <><DueBadge due={dueDays(dueOn, dueOn)} /> {say('due', { day: dueOn })}</> : <><strong>{say(`adoption.${adoption}`)}</strong> {answeredOn !== null && say('answeredOn', { day: answeredOn })}</>}
      </p>
      {level && escalatedOn !== null && <p>{say('escalated', { unit: level.name, day: escalatedOn })}{isWithYou && <> <strong>{say('withYou')}</strong></>}</p>}
      <p><Button aria-expanded={isOpen} aria-label={isOpen ? undefined : say('show.of', { subject })} onClick={() => setOpen(!isOpen)}>{say(isOpen ? 'hide' : 'show')}</Button></p>
      {isOpen && <Detail suggestionId={suggestionId} />}
    </article>
  );
}

function Detail({ suggestionId }: { readonly suggestionId: string }): ReactElement {
  const detail = useQuery({ queryKey: [SUGGESTIONS_KEY, 'one', suggestionId], queryFn: ({ signal }) => getSuggestion(suggestionId, signal) });
  return <Fetched query={detail} rows={4}>{(suggestion) => <Texts suggestion={suggestion} />}</Fetched>;
}

function Texts({ suggestion }: { readonly suggestion: SuggestionDetail }): ReactElement {
  const say = useMessages(suggestionMessages);
  const { suggestionId, content, writtenBy, matter, answer, reasons, answeredBy, answeredOn, mayAnswer } = suggestion;
  return (
    <>
      <h3>{say('content')}</h3>
      <LongText text={content} />
      <p className="x-fine">
        {say('writtenBy')} {writtenBy}
        {matter && <> · {say('matter')} <Link to={`/petitions/${matter.petitionId}`}>{matter.number}</Link></>}
      </p>
      {answer !== null && (
        <>
          <h3>{say('answer')}</h3>
          <LongText text={answer} />
          {answeredBy !== null && answeredOn !== null && <p className="x-fine">{say('answer.by', { name: answeredBy, day: answeredOn })}</p>}
        </>
      )}
      {reasons !== null && <><h3>{say('reasons')}</h3><LongText text={reasons} /></>}
      {mayAnswer && <AnswerSuggestionForm suggestionId={suggestionId} />}
    </>
  );
}
