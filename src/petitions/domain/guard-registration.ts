import type { ActionContext } from './action-context.ts';
import { refuseIf, type Refusal } from './refusal.ts';
import type { RegistrationContent, RegistrationCorrection } from './registration.ts';

// Regulation art. 20 para 3: at most five representatives, and only for a visit; a letter may carry any number of names.
export function hasTooManyRepresentatives(
  { channel, representativeCount, petitionerCount }: Pick<RegistrationContent, 'channel' | 'representativeCount' | 'petitionerCount'>,
  { limits }: ActionContext,
): Refusal | undefined {
  const max = limits.representatives;
  return (
    refuseIf(channel === 'VISIT' && representativeCount > max, 'petitions.too_many_representatives', { max, count: representativeCount }) ??
    refuseIf(representativeCount > petitionerCount, 'petitions.more_representatives_than_people')
  );
}

// Art. 19: a matter has a request. PP-4: what is sealed has none that could be read here.
export function lacksContent({ requests, contentSealed }: Pick<RegistrationContent, 'requests' | 'contentSealed'>): Refusal | undefined {
  return (
    refuseIf(!contentSealed && requests.length === 0, 'petitions.content_missing') ??
    refuseIf(contentSealed && requests.length > 0, 'petitions.sealed_content_has_text')
  );
}

export function isReceivedLater({ receivedOn, receivedAt }: Pick<RegistrationContent, 'receivedOn' | 'receivedAt'>, { today, now }: ActionContext): Refusal | undefined {
  return refuseIf(receivedOn > today || receivedAt > now, 'petitions.date_in_the_future', { date: receivedOn });
}

/** Receipt starts the clocks: confirming or correcting a registration never moves it. */
export function changesReceipt(
  before: Pick<RegistrationContent, 'petitionId' | 'receivedOn' | 'receivedAt'>,
  after: Pick<RegistrationContent, 'petitionId' | 'receivedOn' | 'receivedAt'>,
): boolean {
  return before.petitionId !== after.petitionId || before.receivedOn !== after.receivedOn || before.receivedAt !== after.receivedAt;
}

type Requests = readonly RegistrationCorrection['requests'][number][];

/** Requests that an opinion has answered are neither dropped nor added to. */
export function dropsRequests(before: Requests, after: Requests): boolean {
  return before.length !== after.length || before.some(({ requestId }) => !after.some((request) => request.requestId === requestId));
}
