import { isLate, type OpenPetition } from '../domain/index.ts';
import type { CoOpinionView } from '../passage-contract.ts';
import type { Moment } from './load-petition.ts';

/** Who owes the lead an opinion, by when, and what came of it. */
export function presentCoOpinions({ coOpinions }: OpenPetition, { organisation, today }: Moment): CoOpinionView[] {
  return coOpinions.map((each) => ({
    unit: { id: each.unitId, name: organisation.unitName(each.unitId) },
    dueOn: each.dueOn,
    text: each.text,
    late: isLate(each, today),
    goneOnWithout: each.goneOnWithout && { reason: each.goneOnWithout.reason, by: { id: each.goneOnWithout.byStaffId, name: organisation.staffName(each.goneOnWithout.byStaffId) } },
  }));
}
