import type { Chance } from './chance.ts';
import { aName, anAddress, aPhone, aRequest, aText, aTheme } from './words.ts';

/** What a petitioner sends by the public form: some 300 characters of facts, a reason, a name and a phone. */
export function aSubmission(chance: Chance, officeCode: string) {
  const about = aTheme(chance);
  return {
    officeCode,
    requests: [aRequest(about, chance)],
    facts: aText(about, chance, 300),
    reasons: aText(about, chance, 60),
    petitioner: { name: aName(chance), phone: aPhone(chance), address: anAddress(chance) },
  };
}
