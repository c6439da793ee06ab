import type { PetitionDetail } from '../../contract.ts';
import type { RegistrationContent, RegistrationCorrection } from '../../domain/registration.ts';

/** The registration as it stands after all corrections; nothing for a matter whose content is sealed. */
export function findRegistered(timeline: PetitionDetail['timeline']): RegistrationCorrection | undefined {
  let current: RegistrationCorrection | undefined;
  for (const { type, detail } of timeline) {
    // The details are the events themselves, which the server parses before they leave.
    if (type === 'intakeCaptured' || type === 'petitionRegistered') current = correctable(detail['content'] as RegistrationContent);
    if (type === 'registrationCorrected') current = detail['correction'] as RegistrationCorrection;
  }
  return current;
}

function correctable(content: RegistrationContent): RegistrationCorrection {
  const { requests, anonymous, contact, petitionerIds, petitionerCount, representativeCount, firstTime, reported, retaliationAlleged } = content;
  return { requests, anonymous, contact, petitionerIds, petitionerCount, representativeCount, firstTime, reported, retaliationAlleged };
}
