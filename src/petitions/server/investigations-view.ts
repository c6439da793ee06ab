import type { PetitionDetail } from '../contract.ts';
import type { OpenPetition } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';

type Organisation = Pick<OrganisationView, 'unitName' | 'staffName'> & { readonly facts: Pick<OrganisationView['facts'], 'unitsOf'> };

/** What was found out, and by whom of which unit: those who handle, who help, and who review each look into a matter for themselves. */
export function presentInvestigations({ investigations }: Pick<OpenPetition, 'investigations'>, { unitName, staffName, facts }: Organisation): PetitionDetail['investigations'] {
  return investigations.map(({ investigatedOn, method, finding, outcome, byStaffId }) => ({
    investigatedOn, method, finding, outcome,
    by: { name: staffName(byStaffId), units: [...new Set(facts.unitsOf(byStaffId))].map((unitId) => unitName(unitId)) },
  }));
}
