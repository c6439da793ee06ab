import type { Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { labelOfEvent, type PetitionEventRecord } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';

/** Every event in order, with who did it, for those who may read the matter. */
export function presentTimeline(records: readonly PetitionEventRecord[], organisation: OrganisationView, language: Language): PetitionDetail['timeline'] {
  return records.map(({ seq, at, on, actor, event }) => {
    const { type, ...detail } = event;
    const name = actor.kind === 'staff' ? organisation.staffName(actor.staffId) : null;
    return { seq, type, label: labelOfEvent(type, language), at, on, actor: { kind: actor.kind, name }, detail };
  });
}
