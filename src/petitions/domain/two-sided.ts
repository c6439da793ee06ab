import type { PetitionId } from './ids.ts';
import type { Petition } from './petition.ts';
import type { PetitionAction } from './petition-action.ts';

/** What a step on one matter writes in another, so that both always say the same. */
export interface OtherSide {
  readonly petitionId: PetitionId;
  readonly action: PetitionAction;
}

/** `before`: the matter as it stood before the step. */
export function otherSideOf(action: PetitionAction, before: Petition): OtherSide | undefined {
  if (before.state === 'HANDED_TO_DISCIPLINE') return undefined;
  const { petitionId } = before;
  switch (action.type) {
    case 'mergeInto':
      return { petitionId: action.mainPetitionId, action: { type: 'attachMerged', petitionId, petitionerIds: [...before.petitionerIds] } };
    case 'unmerge':
      return before.state === 'MERGED' ? { petitionId: before.mainPetitionId, action: { type: 'detachMerged', petitionId } } : undefined;
    case 'linkRepeat':
      return { petitionId: action.linkedPetitionId, action: { type: 'countRepeat', petitionId, receivedOn: before.receivedOn } };
    case 'unlinkRepeat':
      return before.repeatOf ? { petitionId: before.repeatOf.petitionId, action: { type: 'uncountRepeat', petitionId } } : undefined;
    default:
      return undefined;
  }
}
