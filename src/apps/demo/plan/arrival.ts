import type { AppealRoute, Channel, MatterClass, PetitionId, PetitionState } from '../../../petitions/domain/index.ts';
import type { Instant, PlainDate } from '../../../platform/kernel/index.ts';

/** What is to become of a matter, where chance alone is not to decide it. */
export type Fate =
  | 'ORDINARY'
  /** A report that goes to the discipline officers unread. */
  | 'SEALED'
  /** Sent twice within minutes; taken back. */
  | 'DOUBLE'
  /** The same people, the same thing, again: joined to the first matter. */
  | 'REPEAT'
  /** Brought to the superior while the first matter is in time. */
  | 'PENDING_BELOW'
  /** Brought again after the re-review. */
  | 'AFTER_THE_END'
  | 'LEVEL_SKIPPED'
  | 'NOT_COMPETENT'
  | 'NO_AUTHORITY'
  | 'ENDED_BY_COURT'
  /** Complains of retaliation, so those complained about never see it. */
  | 'RETALIATION';

/** What the first matter must be like for those that follow it. */
export type Demand = 'UNHURRIED' | 'TO_THE_END' | 'OBJECTED' | 'MEDIATED' | 'HEARD' | 'EXTENDED' | 'SIMPLE' | 'WITHDRAWN' | 'SETTLED' | 'DIRECT_REPLY';

export interface Arrival {
  /** Which stream of random numbers tells its story. */
  readonly index: number;
  readonly petitionId: PetitionId;
  readonly receivedAt: Instant;
  readonly receivedOn: PlainDate;
  readonly channel: Channel;
  readonly themeCode: string;
  readonly class: MatterClass;
  readonly route: AppealRoute | null;
  /** Where it is registered. */
  readonly officeCode: string;
  /** Which unit answers for it in the end. */
  readonly unitCode: string;
  /** The estate, line or workshop of a shared cause. */
  readonly area?: string;
  readonly fate: Fate;
  readonly demand?: Demand;
  /** The matter that this one follows. */
  readonly first?: Arrival;
  /** What follows this matter, and what the rules of a merger want. */
  readonly followers: readonly Arrival[];
  /** Nothing happens any more once it is in this state. */
  readonly stopIn?: PetitionState;
}
