import type { StaffId, UnitId } from '../../organisation/domain/index.ts';
import { dayInChina, type Instant, type PlainDate, toEpochMs } from '../../platform/kernel/index.ts';

/** A leader receives visitors, or goes out to where people are (Regulation art. 18). */
export const RECEPTION_KINDS = ['RECEPTION', 'OUTREACH'] as const;
export type ReceptionKind = (typeof RECEPTION_KINDS)[number];

/** The posts of those who receive: the same that take cases into their charge. */
export const RECEIVING_ROLES = ['unitHead', 'officeHead', 'signer'] as const;

export interface ReceptionDay {
  readonly receptionDayId: string;
  readonly unitId: UnitId;
  readonly leaderId: StaffId;
  readonly kind: ReceptionKind;
  readonly heldOn: PlainDate;
  /** `HH:MM` in China. */
  readonly beginsAt: string;
  readonly minutesPerVisit: number;
  /** How many visits there is time for, one after another. */
  readonly visits: number;
  readonly place: string;
  /** What it is about, if it is about one thing; else blank. */
  readonly subject: string;
  readonly cancelledBecause: string | undefined;
}

export interface Slot {
  readonly no: number;
  readonly beginsAt: string;
  readonly endsAt: string;
}

type Times = Pick<ReceptionDay, 'beginsAt' | 'minutesPerVisit' | 'visits'>;

const MINUTES_IN_DAY = 1440;
const MS_IN_MINUTE = 60_000;
const CHINA_AHEAD_IN_MINUTES = 480;

export function listSlots(day: Times): readonly Slot[] {
  const first = minutesOf(day.beginsAt);
  return Array.from({ length: day.visits }, (_, index) => {
    const begins = first + index * day.minutesPerVisit;
    return { no: index + 1, beginsAt: clockTime(begins), endsAt: clockTime(begins + day.minutesPerVisit) };
  });
}

/** Whether the last visit ends before midnight. */
export function endsOnTheDay(day: Times): boolean {
  return minutesOf(day.beginsAt) + day.visits * day.minutesPerVisit < MINUTES_IN_DAY;
}

/** The times that can still be booked: not taken, not begun, on a day that has not been called off. */
export function listFreeSlots(day: ReceptionDay, taken: readonly number[], now: Instant): readonly Slot[] {
  if (day.cancelledBecause !== undefined) return [];
  return listSlots(day).filter(({ no, beginsAt }) => !taken.includes(no) && isAhead(day, beginsAt, now));
}

/** Whether the time has not come yet. */
export function isAhead({ heldOn }: Pick<ReceptionDay, 'heldOn'>, beginsAt: string, now: Instant): boolean {
  const today = dayInChina(now);
  return heldOn > today || (heldOn === today && beginsAt > timeInChina(now));
}

export function timeInChina(now: Instant): string {
  return clockTime((Math.floor(toEpochMs(now) / MS_IN_MINUTE) + CHINA_AHEAD_IN_MINUTES) % MINUTES_IN_DAY);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
