import { runPeriod } from '../../clock/domain/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { ElsewhereView } from '../outcome-contract.ts';
import { labelOf, type OpenPetition } from '../domain/index.ts';
import type { Moment } from './load-petition.ts';

/** Why the office does not take the matter up itself, and where it belongs (Regulation arts. 23, 31, 36); nothing while it does. */
export function presentElsewhere(petition: OpenPetition, moment: Moment, language: Language): ElsewhereView | null {
  if (petition.state === 'GUIDED') {
    const { body, legalBasis, applyBefore, materials, limitation } = petition.guidance;
    const running = limitation && { ...limitation, ...runPeriod(limitation.period, limitation.from, moment.today, moment.calendar.calendar) };
    return { ground: null, reason: null, where: body, applyBefore, legalBasis, materials, limitation: running };
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
    limitation: null,
  };
}
