import type { TrackedPetition } from '../contract.ts';
import { type OpenPetition, servedOnOf } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';

export function presentOpinions({ opinions }: Pick<OpenPetition, 'opinions'>, organisation: OrganisationView): TrackedPetition['opinions'] {
  return opinions.map((opinion) => ({
    documentNumber: opinion.documentNumber,
    issuedOn: opinion.issuedOn,
    servedOn: servedOnOf(opinion.service),
    unitName: organisation.unitName(opinion.unitId),
    content: opinion.content,
  }));
}
