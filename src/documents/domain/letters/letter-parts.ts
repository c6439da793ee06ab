import { z } from 'zod';
import { lineText, plainText, type PlainDate } from '../../../platform/kernel/index.ts';

/** Sentences that a person wrote; a line break begins a new paragraph. */
export const Prose = plainText({ min: 1, max: 50_000 });
/** A name, a number, a citation. */
export const Phrase = lineText({ min: 1, max: 400 });
export const Day = z.iso.date().transform((day) => day as PlainDate);
export const Materials = z.array(Phrase).min(1).max(50);

/** Whom to ask. */
export const Contact = z.object({ name: Phrase, phone: Phrase, address: Phrase.optional() });

/** What every letter about a matter begins with. An anonymous petitioner is addressed as such by the caller. */
export const matterHead = { petitionNumber: Phrase, petitionerName: Phrase, matter: Phrase };

/** What a letter from one unit to another begins with. */
export const unitHead = { petitionNumber: Phrase, matter: Phrase, addressee: Phrase };
