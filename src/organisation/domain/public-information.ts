import { plainText, type PlainDate } from '../../platform/kernel/index.ts';
import { z } from 'zod';

const text = plainText({ min: 1, max: 2000 });
// A plain string schema, so that OpenAPI can describe it; parsing is what earns the brand.
const calendarDay = z.iso.date() as unknown as z.ZodType<PlainDate, string>;

/** In one language: each part is one that Regulation art. 18 obliges the unit to publish. */
export const PublicInformationText = z.object({
  onlineChannel: text,
  postalAddress: text,
  phone: text,
  receptionTime: text,
  receptionPlace: text,
  howToQuery: text,
  laws: z.array(text).min(1).max(50),
  procedure: text,
});
export type PublicInformationText = z.infer<typeof PublicInformationText>;

export const PublicInformation = z.object({
  zh: PublicInformationText,
  en: PublicInformationText.optional(),
  /** When somebody last made sure that all of it is still right. */
  lastReviewedOn: calendarDay,
});
export type PublicInformation = z.infer<typeof PublicInformation>;
