import type { Letter, LetterType } from './letter-types.ts';

/** Papers between units, and records of the office: the petitioner never sees them. */
export const INTERNAL_LETTER_TYPES = [
  'LETTER_TRANSFER', 'LETTER_ASSIGN', 'OBJECTION', 'COMPLETION_REPORT', 'LETTER_SUPERVISE', 'SUPERVISE_REPLY', 'FOLLOW_UP', 'HEARING_MINUTES', 'HEARING_REPORT',
] as const satisfies readonly LetterType[];
export type InternalLetterType = (typeof INTERNAL_LETTER_TYPES)[number];

export type PetitionerLetterType = Exclude<LetterType, InternalLetterType>;
export type PetitionerLetter = Extract<Letter, { readonly type: PetitionerLetterType }>;

/** Complete by type, so that a new kind of paper is shown to petitioners only after somebody has said so. */
const FOR_PETITIONER: Readonly<Record<PetitionerLetterType, true>> = {
  NOTICE_ACCEPT: true, NOTICE_ROUTE: true, NOTICE_NOT_ACCEPT: true, NOTICE_NO_LONGER: true, NOTICE_GUIDE: true, NOTICE_EXTEND: true, OPINION: true,
  REVIEW_OPINION: true, REREVIEW_OPINION: true, REPLY: true, SERVICE_RECEIPT: true, REG_FORM: true, REVIEW_REQ: true, AGREEMENT: true,
  HEARING_NOTICE: true, NOTICE_REVIEW_REJECTED: true, NOTICE_WITHDRAWAL: true,
};

export const PETITIONER_LETTER_TYPES = Object.keys(FOR_PETITIONER) as readonly PetitionerLetterType[];

const NAMING_PEOPLE: readonly LetterType[] = ['AGREEMENT', 'HEARING_NOTICE', 'HEARING_MINUTES'];

/** Whether a paper lists who came, spoke or settled: it is opened by those alone who may know who petitioned (PP-18). */
export function listsPeople(type: string): boolean {
  return NAMING_PEOPLE.some((each) => each === type);
}

/** Whether a paper stays between units and within the office. */
export function isInternalLetter(type: string): boolean {
  return INTERNAL_LETTER_TYPES.some((each) => each === type);
}

/** Whether a paper of this kind is the petitioner's to see; of an unknown kind it is not. */
export function isForPetitioner(type: string): boolean {
  return Object.hasOwn(FOR_PETITIONER, type);
}
