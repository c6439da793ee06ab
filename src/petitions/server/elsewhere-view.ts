import type { Language } from '../../platform/ui/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { labelOf, type OpenPetition } from '../domain/index.ts';

/** Why the office does not take the matter up itself, and where it belongs (Regulation arts. 23, 31, 36); nothing while it does. */
export function presentElsewhere(petition: OpenPetition, language: Language): TrackedPetition['elsewhere'] {
  if (petition.state === 'GUIDED') {
    const { body, legalBasis, applyBefore, materials } = petition.guidance;
    return { ground: null, reason: null, where: body, applyBefore, legalBasis, materials };
  }
  if (petition.state !== 'NOT_ACCEPTED' && petition.state !== 'NO_LONGER_ACCEPTED') return null;
  const { refusal } = petition;
  return {
    ground: labelOf('ground', refusal.ground, language),
    reason: refusal.reason,
    where: refusal.kind === 'NOT_ACCEPTED' ? refusal.properPath : null,
    applyBefore: null,
    legalBasis: [],
    materials: [],
  };
}
