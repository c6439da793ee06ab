import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { delegationMessages, labelOfEvent, type PetitionEvent, type PetitionEventRecord } from '../domain/index.ts';
import { eventsForStaff } from './kept-from-staff.ts';
import type { OrganisationView } from './organisation-source.ts';

type Entry = PetitionDetail['timeline'][number];

const UNIT_FIELDS: readonly string[] = ['toUnitId', 'unitId', 'suggestedUnitId', 'leadUnitId', 'bodyUnitId', 'escalatedToUnitId', 'coHandlers'];
const STAFF_FIELDS: readonly string[] = ['staffId', 'mediatorId', 'hostId', 'recorderId', 'officerId'];

/** Every event that staff may know of, in order, with who did it. */
export function presentTimeline(records: readonly PetitionEventRecord[], organisation: OrganisationView, language: Language): PetitionDetail['timeline'] {
  return eventsForStaff(records).map(({ seq, at, on, actor, event }) => {
    const { type, ...detail } = withoutPeople(event);
    const name = actor.kind === 'staff' ? nameOf(actor, organisation, language) : null;
    return { seq, type, label: labelOfEvent(type, language), at, on, actor: { kind: actor.kind, name }, detail, names: namesIn(detail, organisation) };
  });
}

/** Whom a hearing calls and who spoke at it stands in its papers, which are not for everybody who follows the matter. */
function withoutPeople(event: PetitionEvent): { readonly type: PetitionEvent['type'] } & Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'hearingOpened':
      return { ...event, call: event.call && { heldOn: event.call.heldOn, time: event.call.time, place: event.call.place } };
    case 'hearingRecorded':
      return { type: event.type, minutes: { heldOn: event.minutes.heldOn, place: event.minutes.place } };
    default:
      return event;
  }
}

/** What the units and people of the event are called. */
function namesIn(detail: Entry['detail'], organisation: OrganisationView): Entry['names'] {
  const named = Object.entries(detail).flatMap(([field, value]) => {
    const naming = nameFor(field, organisation);
    const ids = [value].flat().filter((id) => typeof id === 'string');
    return naming ? ids.map((id) => [id, naming(id)] as const) : [];
  });
  return Object.fromEntries(named);
}

function nameFor(field: string, { unitName, staffName }: OrganisationView): ((id: string) => string) | undefined {
  if (UNIT_FIELDS.includes(field)) return unitName;
  return STAFF_FIELDS.includes(field) ? staffName : undefined;
}

// Both names stand wherever the step is told.
function nameOf({ staffId, actingFor }: { readonly staffId: string; readonly actingFor?: string | undefined }, organisation: OrganisationView, language: Language): string {
  const name = organisation.staffName(staffId);
  return actingFor === undefined ? name : fillTemplate(delegationMessages[language]['petitions.delegation.name'], { name, principal: organisation.staffName(actingFor) }, language);
}
