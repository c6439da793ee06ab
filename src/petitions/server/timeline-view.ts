import type { Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { labelOfEvent, type PetitionEventRecord } from '../domain/index.ts';
import { eventsForStaff } from './kept-from-staff.ts';
import type { OrganisationView } from './organisation-source.ts';

/** Every event that staff may know of, in order, with who did it. */
export function presentTimeline(records: readonly PetitionEventRecord[], organisation: OrganisationView, language: Language): PetitionDetail['timeline'] {
  return eventsForStaff(records).map(({ seq, at, on, actor, event }) => {
    const { type, ...detail } = event;
    const name = actor.kind === 'staff' ? organisation.staffName(actor.staffId) : null;
    return { seq, type, label: labelOfEvent(type, language), at, on, actor: { kind: actor.kind, name }, detail };
  });
}
