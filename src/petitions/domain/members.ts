import { z } from 'zod';
import { lineText } from '../../platform/kernel/index.ts';
import { PetitionerId } from './ids.ts';

/** One of many who sign a letter or come along; everything but the name is optional (PIPL art. 6). */
export const MemberEntry = z.object({
  name: lineText({ min: 1, max: 120 }),
  idNumber: lineText({ max: 60 }).optional(),
  phone: lineText({ max: 40 }).optional(),
  address: lineText({ max: 300 }).optional(),
  representative: z.boolean().default(false),
  /** Agrees to be served electronically; without it letters go on paper. */
  electronicService: z.boolean().default(false),
});
export type MemberEntry = z.infer<typeof MemberEntry>;

export const MOST_MEMBERS = 9999;

/** `POST /api/v1/petitions/{id}/members` */
export const MembersRequest = z.object({ expectedVersion: z.int().min(1), members: z.array(MemberEntry).min(1).max(MOST_MEMBERS) });
export type MembersRequest = z.infer<typeof MembersRequest>;

/** The code of one of several petitioners, told once. */
export const MemberCode = z.object({ petitionerId: PetitionerId, name: z.string(), queryCode: z.string() });

/** What became of the list: who was added, with the code that is his alone, and which entries were there already. */
export const AddedMembers = z.object({
  version: z.int(),
  added: z.array(MemberCode),
  /** Places in the list that was sent, from 0. */
  thereAlready: z.array(z.int()),
});
export type AddedMembers = z.infer<typeof AddedMembers>;

/** One row of a list of members as it was understood. Every row of the file is there, also one with a fault. */
export const MemberRow = z.object({
  rowNumber: z.int(),
  /** As it was read, so that it can be corrected on the page. */
  read: z.object({ name: z.string(), idNumber: z.string(), phone: z.string(), address: z.string(), representative: z.boolean(), electronicService: z.boolean() }),
  faults: z.array(z.object({ code: z.string(), text: z.string() })),
  /** The earlier row that names the same person. `certain`: by identity number, or by name and telephone together. */
  sameAs: z.object({ rowNumber: z.int(), certain: z.boolean() }).nullable(),
  /** Stands in the matter already. */
  isMember: z.boolean(),
});
export type MemberRow = z.infer<typeof MemberRow>;

export const MemberList = z.object({
  rows: z.array(MemberRow),
  /** Which column was taken for what; the columns that say nothing of a member are named too. */
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
});
export type MemberList = z.infer<typeof MemberList>;
