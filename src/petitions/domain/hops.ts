import { toEpochMs } from '../../platform/kernel/index.ts';
import type { Instant, PlainDate, UnitId } from './ids.ts';
import type { PetitionEventRecord } from './petition-event.ts';

export type HopKind = 'TRANSFER' | 'ASSIGNMENT' | 'RETURN';

/** One way of the matter from desk to desk. A return is the way back that an objection asks for. */
export interface Hop {
  readonly kind: HopKind;
  readonly fromUnitId: UnitId;
  /** Null when it goes back to a sender outside. */
  readonly toUnitId: UnitId | null;
  readonly sentAt: Instant;
  readonly sentOn: PlainDate;
  readonly end: HopEnd | null;
}

/** Received, called back by the sender, or, of a return, declined by the unit that it should go back to. */
export interface HopEnd {
  readonly how: 'RECEIVED' | 'RECALLED' | 'DECLINED';
  readonly at: Instant;
  readonly on: PlainDate;
}

export interface Passage {
  readonly hops: readonly (Hop & { readonly hoursWithoutOwner: number })[];
  readonly hoursWithoutOwner: number;
}

const HOUR_IN_MS = 3_600_000;

/** Every hop of a matter, and how long nobody had it: from the moment when one gave it away until another took it, in whole hours. */
export function tracePassage(records: readonly PetitionEventRecord[], { officeUnitId, now }: { readonly officeUnitId: UnitId; readonly now: Instant }): Passage {
  const hops = records.reduce<readonly Hop[]>((before, record) => withRecord(before, record, officeUnitId), []);
  const lengths = hops.map(({ sentAt, end }) => Math.max(0, toEpochMs(end?.at ?? now) - toEpochMs(sentAt)));
  return {
    hops: hops.map((hop, index) => ({ ...hop, hoursWithoutOwner: inHours(lengths[index] ?? 0) })),
    hoursWithoutOwner: inHours(lengths.reduce((sum, length) => sum + length, 0)),
  };
}

function inHours(milliseconds: number): number {
  return Math.floor(milliseconds / HOUR_IN_MS);
}

function withRecord(hops: readonly Hop[], record: PetitionEventRecord, officeUnitId: UnitId): readonly Hop[] {
  const { event, at: sentAt, on: sentOn } = record;
  switch (event.type) {
    case 'petitionRouted':
    case 'petitionAssigned': {
      const { fromUnitId, toUnitId, type } = event;
      return [...hops, { kind: type === 'petitionRouted' ? 'TRANSFER' : 'ASSIGNMENT', fromUnitId, toUnitId, sentAt, sentOn, end: null }];
    }
    case 'routingObjected': {
      const last = lastHeld(hops);
      return [...hops, { kind: 'RETURN', fromUnitId: last?.toUnitId ?? officeUnitId, toUnitId: last?.fromUnitId ?? null, sentAt, sentOn, end: null }];
    }
    case 'petitionReceivedAtUnit':
    case 'objectionApproved':
      return ended(hops, record, 'RECEIVED');
    case 'routingRecalled':
      return ended(hops, record, 'RECALLED');
    case 'objectionDeclined':
      return ended(hops, record, 'DECLINED');
    default:
      return hops;
  }
}

function ended(hops: readonly Hop[], { at, on }: PetitionEventRecord, how: HopEnd['how']): readonly Hop[] {
  return hops.map((hop, index) => (index === hops.length - 1 && hop.end === null ? { ...hop, end: { how, at, on } } : hop));
}

/** The hop by which the present unit got the matter: what went back does not count any more. */
function lastHeld(hops: readonly Hop[]): Hop | undefined {
  return hops
    .filter(({ end }) => end?.how === 'RECEIVED')
    .reduce<readonly Hop[]>((held, hop) => (hop.kind === 'RETURN' ? held.slice(0, -1) : [...held, hop]), [])
    .at(-1);
}
