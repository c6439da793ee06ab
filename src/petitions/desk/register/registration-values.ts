import { blankToNull, splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import type { Channel } from '../../domain/codes.ts';
import { findSamePerson } from '../../domain/same-person.ts';
import type { RegistrationBody } from '../api/register-petition.ts';
import { toEntries } from '../members/listed-member.ts';
import type { MemberListValue } from '../members/use-member-list.ts';
import { COMMON_FIELDS, fieldsOf, type ChannelField } from '../../domain/channel-fields.ts';

export type Capacity = 'MAIN' | 'REPRESENTATIVE' | 'SIGNATORY' | 'AGENT';

export interface PetitionerValues {
  readonly capacity?: Capacity;
  readonly kind?: 'PERSON' | 'ORGANISATION';
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly email?: string;
  readonly idType?: NonNullable<RegistrationBody['petitioners']>[number]['idType'];
  readonly idNumber?: string;
  readonly gender?: 'FEMALE' | 'MALE' | 'OTHER';
  readonly ethnicity?: string;
  readonly birthOn?: string;
  readonly nationality?: string;
  readonly employer?: string;
  readonly occupation?: string;
}

export interface UploadedFile {
  readonly uploadToken: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

/** What the form holds and the draft keeps; a field that nobody touched is missing. */
export interface RegistrationValues {
  readonly channel?: Channel;
  readonly receivedOn?: string;
  readonly officeUnitId?: string;
  readonly title?: string;
  readonly requests?: readonly (string | undefined)[];
  readonly facts?: string;
  readonly reasons?: string;
  readonly anonymous?: boolean;
  readonly nameUnclear?: boolean;
  readonly addressUnclear?: boolean;
  readonly firstTime?: boolean;
  readonly retaliationAlleged?: boolean;
  readonly petitionerCount?: number;
  readonly petitioners?: readonly (PetitionerValues | undefined)[];
  /** Those who sign along, from a list. */
  readonly members?: MemberListValue;
  readonly reportedUnitIds?: readonly string[];
  readonly reportedStaffIds?: readonly string[];
  readonly via?: 'DIRECT' | 'TRANSFER' | 'ASSIGNMENT';
  readonly fromBody?: string;
  readonly feedbackDueOn?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly attachments?: readonly UploadedFile[];
}

export function toRegistration(values: RegistrationValues, channel: Channel, today: string): RegistrationBody {
  const petitioners = values.anonymous === true ? [] : [...namedPetitioners(values), ...listedPetitioners(values)];
  return {
    channel,
    receivedOn: values.receivedOn ?? today,
    ...(values.officeUnitId !== undefined && { officeUnitId: values.officeUnitId }),
    ...pickText(values, ['title']),
    requests: (values.requests ?? []).map((text) => (text ?? '').trim()).filter((text) => text !== ''),
    facts: values.facts ?? '',
    reasons: values.reasons ?? '',
    anonymous: values.anonymous ?? false,
    nameClear: values.nameUnclear !== true,
    addressClear: values.addressUnclear !== true,
    firstTime: values.firstTime ?? true,
    retaliationAlleged: values.retaliationAlleged ?? false,
    petitioners,
    petitionerCount: Math.max(values.petitionerCount ?? 1, petitioners.length, 1),
    reportedUnitIds: [...(values.reportedUnitIds ?? [])],
    reportedStaffIds: [...(values.reportedStaffIds ?? [])],
    source: sourceOf(values),
    channelDetails: detailsOf(values.details ?? {}, [...fieldsOf(channel), ...COMMON_FIELDS]),
    attachments: (values.attachments ?? []).map(({ uploadToken, fileName }) => ({ uploadToken, fileName })),
  };
}

/** Only what was filled in; a field of another channel is left behind. */
export function detailsOf(details: NonNullable<RegistrationValues['details']>, fields: readonly ChannelField[]): NonNullable<RegistrationBody['channelDetails']> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, string | number | true | string[]][] => {
      const value = details[name];
      if (value === undefined || value === '' || value === false) return [];
      if (kind === 'lines') return [[name, splitLines(String(value))]];
      return [[name, kind === 'number' ? Number(value) : value]];
    }),
  );
}

function namedPetitioners({ petitioners = [] }: RegistrationValues): NonNullable<RegistrationBody['petitioners']> {
  return petitioners.flatMap((petitioner, index) => {
    const name = blankToNull(petitioner?.name);
    if (petitioner === undefined || name === null) return [];
    const { kind, capacity, gender, idType } = petitioner;
    const texts = pickText(petitioner, ['phone', 'address', 'email', 'idNumber', 'ethnicity', 'birthOn', 'nationality', 'employer', 'occupation']);
    return [{
      ...texts, name, kind: kind ?? 'PERSON', capacity: capacity ?? (index === 0 ? 'MAIN' : 'REPRESENTATIVE'), ...(gender && { gender }), ...(idType && { idType }),
    }];
  });
}

/** The list without whoever is named above it. */
function listedPetitioners(values: RegistrationValues): NonNullable<RegistrationBody['petitioners']> {
  const named = namedPetitioners(values).map(({ name, idNumber = '', phone = '' }) => ({ name, idNumber, phone }));
  const listed = toEntries(values.members?.members ?? []);
  const same = findSamePerson([...named, ...listed]);
  return listed.filter((_, index) => same[named.length + index]?.certain !== true).map(({ representative, ...entry }) => ({ ...entry, kind: 'PERSON', capacity: representative ? 'REPRESENTATIVE' : 'SIGNATORY' }));
}

function sourceOf({ via = 'DIRECT', fromBody, feedbackDueOn }: RegistrationValues): NonNullable<RegistrationBody['source']> {
  if (via === 'TRANSFER') return { via, fromBody: fromBody ?? '' };
  return via === 'ASSIGNMENT' ? { via, fromBody: fromBody ?? '', feedbackDueOn: feedbackDueOn ?? '' } : { via: 'DIRECT' };
}

function pickText<Name extends string>(values: Readonly<Partial<Record<Name, unknown>>>, names: readonly Name[]): Partial<Record<Name, string>> {
  const filled = names.flatMap((name) => {
    const value = values[name];
    const text = typeof value === 'string' ? blankToNull(value) : null;
    return text === null ? [] : [[name, text] as const];
  });
  return Object.fromEntries(filled) as Partial<Record<Name, string>>;
}
