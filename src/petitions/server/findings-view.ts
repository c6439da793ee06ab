import type { PetitionDetail } from '../contract.ts';
import { canBeOverruled, type Finding, type OpenPetition } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';

type FindingViews = NonNullable<PetitionDetail['draft']>['findings'];

/** What the check noticed, and who has said why it stands. */
export function presentFindings({ overruledFindings, round }: OpenPetition, findings: readonly Finding[], { staffName }: Pick<OrganisationView, 'staffName'>): FindingViews {
  return findings.map((finding) => {
    const overruled = overruledFindings.findLast((each) => each.round === round && each.finding === finding.key);
    return {
      ...finding,
      canOverrule: canBeOverruled(finding),
      overruled: overruled ? { reason: overruled.reason, by: { id: overruled.byStaffId, name: staffName(overruled.byStaffId) } } : null,
    };
  });
}
