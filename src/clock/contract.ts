import { z } from 'zod';
import { lineText } from '../platform/kernel/index.ts';

export const CalendarDay = z.object({
  day: z.iso.date(),
  kind: z.enum(['off', 'work']),
  name: lineText({ min: 1, max: 60 }),
  nameEn: lineText({ min: 1, max: 60 }),
  source: lineText({ min: 1, max: 200 }),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** One year of the working calendar; `published` says that its holidays are decided, so that its dates are not provisional. */
export const CalendarYear = z.object({
  year: z.int().min(1990).max(2200),
  published: z.boolean(),
  revision: z.int(),
  days: z.array(CalendarDay),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

export const CalendarYearQuery = z.object({ year: z.coerce.number().int().min(1990).max(2200).optional() });
export const CalendarYearParams = z.object({ year: z.coerce.number().int().min(1990).max(2200) });
export const CalendarYearChange = z.object({
  published: z.boolean(),
  /** Of the calendar that was read; a newer one must be read first. */
  expectedRevision: z.int(),
  source: lineText({ min: 1, max: 200 }),
  days: z.array(CalendarDay.omit({ source: true })).max(366),
});
export type CalendarYearChange = z.infer<typeof CalendarYearChange>;
