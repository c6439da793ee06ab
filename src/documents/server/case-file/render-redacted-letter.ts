import type { PlainDate } from '../../../platform/kernel/index.ts';
import { checkLetter, isForPetitioner, letterSchemas, LetterType, redactDeep, REDACTION_MARK, type Letter } from '../../domain/index.ts';
import { composeUnsealedLetter } from '../compose-letter.ts';
import type { PdfRenderer } from '../pdf-renderer.ts';

export interface LetterToRedact {
  readonly type: string;
  /** The data that the letter was made from. */
  readonly content: unknown;
  readonly number: string;
  readonly unitName: string;
  readonly issuedOn: PlainDate | null;
}

// These name or lead to the person whatever stands in them.
const ALWAYS_HIDDEN = new Set(['petitionerName', 'receiverName', 'receiverRelation', 'witnesses', 'proof', 'queryCode', 'attachments', 'otherParties']);
const HIDDEN_WHOLE = new Set(['petitioner', 'applicant', 'channelFields']);
// Words of ours, by which a letter is checked: days and choices from lists.
const FIXED_KEYS = /On$|^(?:from|decision|outcome|ground|route|method|time|because|performBy|level)$/;
const FIXED_TEXTS = /^(?:\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|[A-Z]+(?:_[A-Z]+)*)$/;

/**
 * The letter made anew from redacted data: what was taken out was never in the file. It has no seal, since it is not what
 * was served. Nothing when the data is no longer that of a letter that this program can make, and nothing of what units
 * write to each other: the edition goes out of the house.
 */
export async function renderRedactedLetter(renderer: PdfRenderer, { type, content, number, unitName, issuedOn }: LetterToRedact, redact: (text: string) => string): Promise<Buffer | undefined> {
  const known = LetterType.safeParse(type);
  if (!known.success || issuedOn === null || !isForPetitioner(type)) return undefined;
  const data = redactDeep(hidePeople(content), redact, (key, text) => FIXED_KEYS.test(key) && FIXED_TEXTS.test(text));
  if (checkLetter(known.data, data).length > 0) return undefined;
  // The data came out of the schema of this very type.
  const letter = { type: known.data, data: letterSchemas[known.data].parse(data) } as Letter;
  return renderer.render(composeUnsealedLetter(letter, { number: redact(number), unitName: redact(unitName), issuedOn }));
}

function hidePeople(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ALWAYS_HIDDEN.has(key) ? REDACTION_MARK : value;
  if (Array.isArray(value)) return value.map((each: unknown) => hidePeople(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, HIDDEN_WHOLE.has(name) ? hideWhole(each) : hidePeople(each, name)]));
}

function hideWhole(value: unknown): unknown {
  if (typeof value === 'string') return REDACTION_MARK;
  if (Array.isArray(value)) return value.map(hideWhole);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hideWhole(each)])) : value;
}
