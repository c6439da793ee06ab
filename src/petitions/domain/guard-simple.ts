import type { PetitionCore } from './petition-core.ts';
import { refuseIf, type Refusal } from './refusal.ts';

/** G3 (simple-procedure measures arts. 4 and 5): first-time, plain, one unit, one petitioner, not assigned from above. */
export function isSimpleBarred(petition: PetitionCore): Refusal | undefined {
  const { class: matterClass, route } = petition;
  const isSuitable = matterClass === 'SUGGESTION' || matterClass === 'ENQUIRY' || (matterClass === 'APPEAL_RESOLUTION' && route === 'PETITION');
  return (
    refuseIf(!isSuitable, 'petitions.simple_other_route') ??
    refuseIf(!petition.firstTime.inThisOffice, 'petitions.simple_not_first_time') ??
    refuseIf(petition.assignedFromAbove, 'petitions.simple_assigned_from_above') ??
    refuseIf(petition.joint, 'petitions.simple_joint') ??
    refuseIf(petition.coHandlers.length > 0, 'petitions.simple_several_handlers')
  );
}
