import type { z } from 'zod';
import { splitLines } from '../../platform/ui/desk/fields/lines.ts';
import type { SetPublicInformation } from '../contract.ts';
import type { PublicInformation, PublicInformationText } from '../domain/index.ts';

export const PUBLIC_TEXTS = ['onlineChannel', 'postalAddress', 'phone', 'receptionTime', 'receptionPlace', 'howToQuery', 'procedure'] as const;
type PublicText = (typeof PUBLIC_TEXTS)[number];

/** The laws are typed one a line. */
type TextValues = Partial<Record<PublicText | 'laws', string>>;

export interface InformationValues {
  readonly zh: TextValues;
  readonly en?: TextValues;
  readonly lastReviewedOn: string;
}

type Body = z.input<typeof SetPublicInformation>;

/** English is published once all of it is there; half a page helps nobody. */
export function toInformation({ zh, en = {}, lastReviewedOn }: InformationValues): Body {
  const isComplete = [...PUBLIC_TEXTS, 'laws' as const].every((field) => (en[field] ?? '').trim() !== '');
  return { zh: toText(zh), lastReviewedOn, ...(isComplete && { en: toText(en) }) };
}

export function fromInformation(information: PublicInformation | undefined, today: string): InformationValues {
  if (!information) return { zh: {}, en: {}, lastReviewedOn: today };
  return { zh: fromText(information.zh), en: information.en ? fromText(information.en) : {}, lastReviewedOn: information.lastReviewedOn };
}

function toText(values: TextValues): Body['zh'] {
  const text = (field: PublicText) => values[field] ?? '';
  return {
    onlineChannel: text('onlineChannel'), postalAddress: text('postalAddress'), phone: text('phone'), receptionTime: text('receptionTime'),
    receptionPlace: text('receptionPlace'), howToQuery: text('howToQuery'), procedure: text('procedure'), laws: splitLines(values.laws),
  };
}

function fromText({ laws, ...texts }: PublicInformationText): TextValues {
  return { ...texts, laws: laws.join('\n') };
}
