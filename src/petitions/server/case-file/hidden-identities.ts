import { type Hidden, listHiddenOf } from '../../../documents/domain/index.ts';
import type { PetitionerIdentity } from '../../contract.ts';
import type { OrganisationView } from '../organisation-source.ts';

export interface Identities {
  /** Everybody of the matter, also whom the maker of the file may not know. */
  readonly people: readonly PetitionerIdentity[];
  readonly channelDetails: Readonly<Record<string, unknown>>;
  readonly alsoHide: readonly string[];
  readonly organisation: Pick<OrganisationView, 'tree' | 'unitName'>;
}

const NAMES = ['agent', 'companions'];
const PHONES = ['callingNumber', 'faxNumber'];
const CONTACTS = ['account', 'senderAddress', 'petitionerRef', 'recordingId', 'registeredMailNumber', 'barcode', 'workOrderNumber'];

/** Every text by which somebody of the matter could be known, in all its spellings. */
export function listHiddenTexts({ people, channelDetails, alsoHide, organisation }: Identities): readonly Hidden[] {
  const textsOf = (fields: readonly string[]): readonly string[] => fields.flatMap((field) => [channelDetails[field]].flat()).filter((value) => typeof value === 'string' && value.trim() !== '').map(String);
  const unitNames = [...organisation.tree.nodes.keys()].map((unitId) => organisation.unitName(unitId));
  // The employer is often the very unit that handles the matter: its name names nobody.
  const isUnit = (name: string): boolean => unitNames.some((unit) => unit.includes(name) || name.includes(unit));
  return [
    ...people.flatMap((person) => listHiddenOf({ ...person, employer: person.employer !== undefined && isUnit(person.employer) ? undefined : person.employer })),
    ...textsOf(NAMES).flatMap((text) => text.split(/[、,，;；\s（）()]+/)).flatMap((name) => listHiddenOf({ kind: 'PERSON', name })),
    ...textsOf(PHONES).flatMap((phone) => listHiddenOf({ kind: 'PERSON', name: '', phone })),
    ...[...textsOf(CONTACTS)].filter((text) => text.length >= 4).map((text) => ({ text, ground: 'CONTACT' }) as const),
    ...alsoHide.map((text) => ({ text, ground: 'OTHER' }) as const),
  ];
}
