import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { delegationMessages, labelOfEvent, type PetitionEventRecord } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';

/** Every event in order, with who did it, for those who may read the matter. */
export function presentTimeline(records: readonly PetitionEventRecord[], organisation: OrganisationView, language: Language): PetitionDetail['timeline'] {
  return records.map(({ seq, at, on, actor, event }) => {
    const { type, ...detail } = event;
    const name = actor.kind === 'staff' ? nameOf(actor, organisation, language) : null;
    return { seq, type, label: labelOfEvent(type, language), at, on, actor: { kind: actor.kind, name }, detail };
  });
}

// Both names stand wherever the step is told.
function nameOf({ staffId, actingFor }: { readonly staffId: string; readonly actingFor?: string | undefined }, organisation: OrganisationView, language: Language): string {
  const name = organisation.staffName(staffId);
  return actingFor === undefined ? name : fillTemplate(delegationMessages[language]['petitions.delegation.name'], { name, principal: organisation.staffName(actingFor) }, language);
}
