import { z } from 'zod';
import { lineText, plainText, type Brand, type Instant as KernelInstant, type PlainDate as KernelPlainDate } from '../../platform/kernel/index.ts';

export type PetitionId = Brand<string, 'PetitionId'>;
export type SubmissionId = Brand<string, 'SubmissionId'>;
export type RequestId = Brand<string, 'RequestId'>;
export type PetitionerId = Brand<string, 'PetitionerId'>;
export type UnitId = Brand<string, 'UnitId'>;
export type StaffId = Brand<string, 'StaffId'>;
export type ThemeId = Brand<string, 'ThemeId'>;
export type DocumentId = Brand<string, 'DocumentId'>;

// The schemas stay plain string schemas, so that OpenAPI can describe them; parsing is what earns the brand.
function uuidOf<Id extends string>(): z.ZodType<Id, string> {
  return z.uuid() as unknown as z.ZodType<Id, string>;
}

export const PetitionId = uuidOf<PetitionId>();
export const SubmissionId = uuidOf<SubmissionId>();
export const RequestId = uuidOf<RequestId>();
export const PetitionerId = uuidOf<PetitionerId>();
export const UnitId = uuidOf<UnitId>();
export const StaffId = uuidOf<StaffId>();
export const ThemeId = uuidOf<ThemeId>();
export const DocumentId = uuidOf<DocumentId>();

export type PlainDate = KernelPlainDate;
export type Instant = KernelInstant;

/** `YYYY-MM-DD`, an existing calendar day. */
export const PlainDate = z.iso.date() as unknown as z.ZodType<PlainDate, string>;

/** An instant in UTC, as the kernel writes it. */
export const Instant = z.iso.datetime({ precision: 3 }) as unknown as z.ZodType<Instant, string>;

/** A sentence or more that a person wrote; blank text is no text. */
export const Prose = plainText({ min: 1, max: 20_000 });

/** A short phrase: a name of a body, a citation, a number on a letter. */
export const Phrase = lineText({ min: 1, max: 400 });

/** What a draft holds so far: it may still be blank. */
export const DraftText = plainText({ max: 50_000 });
