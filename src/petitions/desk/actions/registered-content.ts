import type { PetitionDetail } from '../../contract.ts';
import { RegistrationContent, RegistrationCorrection } from '../../domain/registration.ts';

/** The registration as it stands after all corrections; nothing when its record does not show it. */
export function findRegistered(timeline: PetitionDetail['timeline']): RegistrationCorrection | undefined {
  let current: RegistrationCorrection | undefined;
  for (const { type, detail } of timeline) {
    const parsed =
      type === 'intakeCaptured' || type === 'petitionRegistered' ? RegistrationContent.safeParse(detail['content'])
      : type === 'registrationCorrected' ? RegistrationCorrection.safeParse(detail['correction'])
      : undefined;
    if (parsed?.success) current = RegistrationCorrection.parse(parsed.data);
  }
  return current;
}
