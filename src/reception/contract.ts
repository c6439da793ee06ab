// What the server answers about reception days of leaders: shared by desk, portal and tests.
import { z } from 'zod';
import { lineText, plainText, type PlainDate } from '../platform/kernel/index.ts';
import { RECEPTION_KINDS } from './domain/index.ts';

const Uuid = z.uuid();
// A plain string schema, so that OpenAPI can describe it; parsing is what earns the brand.
const day = z.iso.date() as unknown as z.ZodType<PlainDate, string>;
const time = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);
const Named = z.object({ id: Uuid, name: z.string() });

export const SlotView = z.object({ no: z.int(), beginsAt: time, endsAt: time });

/** One day as everybody may know it. */
export const ReceptionDayView = z.object({
  receptionDayId: Uuid,
  unit: Named,
  leader: Named,
  kind: z.enum(RECEPTION_KINDS),
  heldOn: day,
  beginsAt: time,
  endsAt: time,
  minutesPerVisit: z.int(),
  visits: z.int(),
  place: z.string(),
  subject: z.string(),
  cancelledBecause: z.string().nullable(),
  /** How many times are taken. */
  booked: z.int(),
  freeSlots: z.array(SlotView),
});
export type ReceptionDayView = z.infer<typeof ReceptionDayView>;

/** `GET /api/v1/portal/reception-days`: what lies ahead; `GET /api/v1/reception-days`: from any day on. */
export const ReceptionDayList = z.object({ items: z.array(ReceptionDayView) });
export const ReceptionDayQuery = z.object({ from: day.optional(), to: day.optional() });

export const PlanReceptionDay = z.object({
  unitId: Uuid,
  leaderId: Uuid,
  kind: z.enum(RECEPTION_KINDS),
  heldOn: day,
  beginsAt: time,
  minutesPerVisit: z.int().min(5).max(240),
  visits: z.int().min(1).max(100),
  place: lineText({ min: 1, max: 200 }),
  subject: lineText({ max: 200 }).default(''),
});
export type PlanReceptionDay = z.infer<typeof PlanReceptionDay>;
export const PlannedReceptionDay = z.object({ receptionDayId: Uuid });
export const CallOffReceptionDay = z.object({ reason: lineText({ min: 1, max: 200 }) });
export const ReceptionDayParams = z.object({ id: Uuid });
export const VisitParams = z.object({ id: Uuid, visitId: Uuid });

/** No more than is needed to call somebody in and to reach him if the day is moved (PIPL art. 6). */
export const Visitor = z.object({
  name: lineText({ min: 1, max: 60 }),
  phone: lineText({ max: 40 }).optional(),
  about: lineText({ max: 200 }).optional(),
  /** The matter that it is about, if there is one already. */
  number: lineText({ max: 60 }).optional(),
});
export type Visitor = z.infer<typeof Visitor>;

/** `POST /api/v1/portal/reception-days/{id}/visits`; the same `visitId` again answers the same booking. */
export const BookVisit = Visitor.extend({ visitId: Uuid, slotNo: z.int().min(1).max(100), queryCode: lineText({ max: 80 }).optional() });
export type BookVisit = z.infer<typeof BookVisit>;
/** `POST /api/v1/reception-days/{id}/visits`: for somebody who calls or comes without having booked. */
export const BookForVisitor = Visitor.extend({ visitId: Uuid, slotNo: z.int().min(1).max(100) });
export const Booked = z.object({ code: z.string(), slot: SlotView, day: ReceptionDayView });
export type Booked = z.infer<typeof Booked>;

/** The code of a booking opens that booking and nothing else. */
export const BookingCode = z.object({ code: lineText({ min: 1, max: 80 }) });
export const BookingView = z.object({ day: ReceptionDayView, slot: SlotView.nullable(), cancelledBy: z.enum(['PETITIONER', 'OFFICE']).nullable(), mayCancel: z.boolean() });
export type BookingView = z.infer<typeof BookingView>;

export const VisitView = z.object({
  visitId: Uuid,
  slot: SlotView,
  /** Null once it has been emptied. */
  visitor: Visitor.nullable(),
  bookedBy: z.enum(['PETITIONER', 'OFFICE']),
  petition: z.object({ petitionId: Uuid, number: z.string() }).nullable(),
});
export const ReceptionDayDetail = ReceptionDayView.omit({ booked: true }).extend({ booked: z.array(VisitView) });
export type ReceptionDayDetail = z.infer<typeof ReceptionDayDetail>;

/** `POST …/visits/{visitId}/register`: what the visitor asks for and says becomes a matter. */
export const RegisterVisit = z.object({
  requests: z.array(plainText({ min: 1, max: 2000 })).min(1).max(20),
  facts: plainText({ min: 1, max: 20_000 }),
  address: lineText({ max: 300 }).optional(),
  arrivedAt: time.optional(),
  leftAt: time.optional(),
});
export type RegisterVisit = z.infer<typeof RegisterVisit>;
export const RegisteredVisit = z.object({ petitionId: Uuid, number: z.string(), queryCode: z.string() });
/** `POST …/visits/{visitId}/join`: the visit was about a matter that is registered already. */
export const JoinVisit = z.object({ number: lineText({ min: 3, max: 60 }) });
