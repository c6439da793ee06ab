import type { LedgerItem } from '../../domain/index.ts';
import type { PetitionEvent, PetitionEventRecord, RegistrationContent, ThemeId } from '../../../petitions/domain/index.ts';
import { type Instant, type PlainDate, startOfDayInChina } from '../../../platform/kernel/index.ts';

export interface LedgerFacts {
  readonly item: LedgerItem;
  readonly number: string;
  readonly content: RegistrationContent;
  readonly themeId: ThemeId | null;
}

interface Dated {
  readonly on: PlainDate;
  readonly at?: Instant;
  readonly event: PetitionEvent;
}

/**
 * What a register says has happened, as the history of a matter. It happened under the rules and hands of its time, so it is
 * recorded and not decided; clocks follow from it as from any other history.
 */
export function recordLedgerHistory(facts: LedgerFacts): readonly PetitionEventRecord[] {
  return [registered(facts), ...screened(facts), ...answered(facts)].map(({ on, at, event }, index) => ({
    seq: index + 1,
    at: at ?? startOfDayInChina(on),
    on,
    actor: { kind: 'system' },
    event,
  }));
}

function registered({ item, number, content }: LedgerFacts): Dated {
  const on = item.registeredOn ?? item.receivedOn;
  return { on, ...(item.registeredOn || !item.receivedAt ? {} : { at: item.receivedAt }), event: { type: 'petitionRegistered', number, content } };
}

function screened({ item, themeId }: LedgerFacts): readonly Dated[] {
  const matterClass = item.class ?? (item.answer ? 'ENQUIRY' : undefined);
  if (!matterClass) return [];
  const event: PetitionEvent = {
    type: 'petitionScreened',
    class: matterClass,
    route: matterClass === 'APPEAL_RESOLUTION' ? (item.route ?? null) : null,
    themeId,
    reported: { unitIds: [], staffIds: [] },
    suggestion: null,
  };
  return [{ on: item.registeredOn ?? item.receivedOn, event }];
}

// A register knows the answer, not the papers of an opinion (who drafted, who signed), so it is a reply (Regulation art. 29).
function answered({ item }: LedgerFacts): readonly Dated[] {
  const { answer } = item;
  if (!answer) return [];
  const replied: Dated = {
    on: answer.on,
    ...(answer.at ? { at: answer.at } : {}),
    event: { type: 'petitionReplied', reply: { text: answer.text, adoption: null, reason: null } },
  };
  if (!answer.servedOn) return [replied];
  const proof = {
    kind: 'SERVED' as const,
    method: 'ELECTRONIC' as const,
    servedOn: answer.servedOn,
    documentId: null,
    documentNumber: answer.number ?? null,
    consented: true,
    receiptConfirmed: true,
  };
  return [replied, { on: answer.servedOn, event: { type: 'noticeServed', kind: 'REPLY', proof, acceptedFrom: null } }];
}
