// The way of a matter from desk to desk, and who decides whose it is.
import { z } from 'zod';

const Day = z.iso.date();
const Moment = z.iso.datetime({ precision: 3 });
const Unit = z.object({ id: z.uuid(), name: z.string() });
const Person = Unit;

/** `to` is null when the matter goes back to a sender outside. */
export const HopView = z.object({
  kind: z.enum(['TRANSFER', 'ASSIGNMENT', 'RETURN']),
  from: Unit,
  to: Unit.nullable(),
  sentAt: Moment,
  end: z.object({ how: z.enum(['RECEIVED', 'RECALLED', 'DECLINED']), at: Moment }).nullable(),
  hoursWithoutOwner: z.int(),
});
export type HopView = z.infer<typeof HopView>;

export const PassageView = z.object({
  hops: z.array(HopView),
  hoursWithoutOwner: z.int(),
  /** Passed on so often that only an arbiter may say whose the matter is; `unit` is null where the joint meeting must (Regulation art. 24). */
  arbiter: z.object({ unit: Unit.nullable() }).nullable(),
  /** Whom the arbiter named; it binds. */
  decidedFor: Unit.nullable(),
});
export type PassageView = z.infer<typeof PassageView>;

/** A hop as the petitioner is told of it: the unit, since when, and whether it has come there. */
export const TrackedHop = z.object({ unitName: z.string().nullable(), isReturn: z.boolean(), sentOn: Day, receivedOn: Day.nullable() });
export type TrackedHop = z.infer<typeof TrackedHop>;

/** What a unit beside the lead owes, by when, and what came of it. */
export const CoOpinionView = z.object({
  unit: Unit,
  dueOn: Day,
  text: z.string().nullable(),
  late: z.boolean(),
  goneOnWithout: z.object({ reason: z.string(), by: Person }).nullable(),
});
export type CoOpinionView = z.infer<typeof CoOpinionView>;
