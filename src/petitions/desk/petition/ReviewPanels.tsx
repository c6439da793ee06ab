import type { ReactElement } from 'react';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { formMessages } from '../actions/form-messages.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';
import { OpinionText } from './OpinionText.tsx';

type Review = PetitionDetail['reviews'][number];

/** What the petitioner contested, and what the body above decided of it (Regulation arts. 35, 36). */
export function ReviewPanels({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  return (
    <>
      {petition.reviews.map((review) => (
        <Panel key={petition.reviews.indexOf(review)} title={say(`review.title.${review.level}`)} extra={<span className="x-fine">{say('review.requested', { day: review.requestedOn })}</span>}>
          <ReviewText review={review} requests={petition.requests} />
        </Panel>
      ))}
    </>
  );
}

function ReviewText({ review, requests }: { readonly review: Review; readonly requests: PetitionDetail['requests'] }): ReactElement {
  const say = useMessages(messages);
  const forms = useMessages(formMessages);
  const words = useWords();
  const { rejection, decision, late, lateReason } = review;
  return (
    <>
      <h3>{say('review.asked')}</h3>
      <LongText text={review.requests} />
      <LongText text={review.reasons} />
      {late && <p>{say('review.late')}{lateReason !== null && <span className="x-sub">{lateReason}</span>}</p>}
      <OutsideBody review={review} />
      {rejection && <><h3>{say('review.rejected', { day: rejection.rejectedOn })}</h3><p>{forms(`review.ground.${rejection.ground}`)}</p><LongText text={rejection.reason} /></>}
      {decision && (
        <>
          <h3>{words.of('reviewDecision', decision.decision)} · {decision.documentNumber}</h3>
          <p className="x-fine">{say('opinion.issued', { unit: review.bodyName ?? '', day: decision.decidedOn })} · {decision.servedOn === null ? say('opinion.notServed') : say('opinion.served', { day: decision.servedOn })}</p>
          <OpinionText content={decision.content} requests={decision.decision === 'VARY' ? requests : []} />
          {decision.legalBasis.length > 0 && <p>{say('opinion.basis')}{say.language === 'en' ? ': ' : '：'}{decision.legalBasis.join(say.language === 'en' ? '; ' : '；')}</p>}
        </>
      )}
    </>
  );
}

/** Whose decision it is, and who entered it here. */
function OutsideBody({ review: { outside, bodyName } }: { readonly review: Review }): ReactElement | null {
  const say = useMessages(messages);
  if (outside === null) return null;
  const { passedOn, receiptReference, receivedOn, enteredBy, servedBy } = outside;
  const body = bodyName ?? '';
  return (
    <>
      <h3>{say('review.outside')}</h3>
      <p>{say('review.outside.passedOn', { day: passedOn, body })}{receiptReference !== null && <span className="x-sub">{say('review.outside.reference', { number: receiptReference })}</span>}</p>
      {receivedOn !== null && <p>{say('review.outside.entered', { day: receivedOn, body, name: enteredBy ?? '' })}</p>}
      {servedBy !== null && <p>{say(`review.outside.served.${servedBy}`)}</p>}
    </>
  );
}
