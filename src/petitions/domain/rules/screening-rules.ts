import type { ActionContext, LinkedPetition } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import type { MatterClass, PetitionState } from '../codes.ts';
import { someUnitIsBarred } from '../guard-people.ts';
import { isDecidedOtherwise, isNotForTheArbiter, isPassedOnOften } from '../guard-transfer.ts';
import type { PetitionId } from '../ids.ts';
import { mergedPeopleHaveActed } from '../merged-people.ts';
import type { PetitionIn } from '../petition.ts';
import { refuse, refuseIf, unless, type Refusal } from '../refusal.ts';
import type { ReportedParties } from '../registration.ts';
import { articleOf } from '../screening-guide.ts';
import { isOneOf, LIVE_STATES } from '../stages.ts';

const SCREENERS: readonly Permit[] = ['screener@custody', 'officeHead@custody'];

export function findLinked({ linked }: ActionContext, petitionId: PetitionId | null): LinkedPetition | undefined {
  return linked.find((each) => each.petitionId === petitionId);
}

// Art. 31: an appeal takes exactly one of the six routes; suggestions, enquiries and reports take none.
function hasWrongRoute(matterClass: MatterClass, route: string | null): Refusal | undefined {
  return (
    refuseIf(matterClass === 'APPEAL_RESOLUTION' && route === null, 'petitions.appeal_needs_route') ??
    refuseIf(matterClass !== 'APPEAL_RESOLUTION' && route !== null, 'petitions.route_only_for_appeals')
  );
}

const NO_MAIN: readonly PetitionState[] = ['INTAKE', 'VOIDED', 'MERGED', 'HANDED_TO_DISCIPLINE', 'ARCHIVED'];

/** A repeat is joined to its first matter, open or closed; never a report, never in a chain. */
function cannotMerge(petition: PetitionIn<'REGISTERED' | 'SCREENED'>, main: PetitionId, context: ActionContext): Refusal | undefined {
  const target = findLinked(context, main);
  if (!target) return refuse('petitions.main_petition_unknown');
  return refuseIf(target.petitionId === petition.petitionId || isOneOf(target.state, NO_MAIN) || target.sealed, 'petitions.main_petition_unsuitable');
}

function joined(known: ReportedParties, named: ReportedParties): ReportedParties {
  return { unitIds: [...new Set([...known.unitIds, ...named.unitIds])], staffIds: [...new Set([...known.staffIds, ...named.staffIds])] };
}

export const screeningRules = [
  defineAction('screenPetition', {
    moves: { REGISTERED: ['SCREENED'], SCREENED: ['SAME'] },
    by: SCREENERS,
    rules: ['XF-29', 'XF-30-1', 'XF-31', 'PP-14'],
    ready: ({ pendingRefusal }) => refuseIf(pendingRefusal !== null, 'petitions.refusal_pending'),
    decide: (petition, { class: matterClass, route, themeId, reported: named, suggestion }) => {
      // PP-1: screening cannot open a complaint of retaliation to those whom it accuses.
      const reported = petition.retaliationAlleged ? joined(petition.reported, named) : named;
      const article = articleOf(matterClass, route);
      return unless(hasWrongRoute(matterClass, route), {
        type: 'petitionScreened', class: matterClass, route, themeId, reported, suggestion, ...(article && { article }),
      });
    },
  }),

  // Art. 22 para 4: reports go to the discipline organ; from here on there is a stub without content.
  defineAction('sealToDiscipline', {
    moves: { REGISTERED: ['HANDED_TO_DISCIPLINE'], SCREENED: ['HANDED_TO_DISCIPLINE'] },
    by: [...SCREENERS, 'registrar@custody', 'receptionist@custody', 'disciplineOfficer@custody'],
    rules: ['XF-22-4', 'XF-30-2', 'RP-1', 'PP-4'],
    ready: (petition) =>
      refuseIf(petition.class !== null && petition.class !== 'REPORT', 'petitions.only_reports_are_sealed') ??
      refuseIf(petition.mergedPetitions.length > 0, 'petitions.has_merged_petitions'),
    decide: (_, { seal }) => unless(undefined, { type: 'petitionSealed', seal }),
  }),

  defineAction('acknowledgeStub', {
    moves: staysIn('HANDED_TO_DISCIPLINE'),
    by: ['disciplineOfficer@office'],
    rules: ['RP-2', 'PP-4'],
    ready: ({ acknowledgedOn }) => refuseIf(acknowledgedOn !== null, 'petitions.already_acknowledged'),
    decide: () => unless(undefined, { type: 'stubAcknowledged' }),
  }),

  // The discipline organ tells a reporter who gave his name, and records here no more than the day.
  defineAction('tellReporter', {
    moves: staysIn('HANDED_TO_DISCIPLINE'),
    by: ['disciplineOfficer@office'],
    rules: ['RP-4', 'PP-4'],
    ready: ({ acknowledgedOn, seal }) =>
      refuseIf(!seal.realName, 'petitions.reporter_not_known') ?? refuseIf(acknowledgedOn === null, 'petitions.not_acknowledged'),
    decide: (petition, { about, toldOn }, { today }) =>
      unless(
        refuseIf(toldOn > today || toldOn < petition.receivedOn, 'petitions.date_in_the_future', { date: toldOn }) ??
          refuseIf((about === 'ACCEPTANCE' ? petition.acceptanceToldOn : petition.resultToldOn) !== null, 'petitions.reporter_already_told') ??
          refuseIf(about === 'RESULT' && (petition.concludedOn === null || toldOn < petition.concludedOn), 'petitions.report_not_concluded'),
        { type: 'reporterTold', about, toldOn },
      ),
  }),

  defineAction('concludeReport', {
    moves: staysIn('HANDED_TO_DISCIPLINE'),
    by: ['disciplineOfficer@office'],
    rules: ['RP-3', 'RP-4', 'PP-4'],
    ready: ({ acknowledgedOn, concludedOn }) =>
      refuseIf(acknowledgedOn === null, 'petitions.not_acknowledged') ?? refuseIf(concludedOn !== null, 'petitions.report_already_concluded'),
    decide: (petition, { concludedOn }, { today }) =>
      unless(refuseIf(concludedOn > today || concludedOn < petition.receivedOn, 'petitions.date_in_the_future', { date: concludedOn }), {
        type: 'reportConcluded', concludedOn,
      }),
  }),

  defineAction('mergeInto', {
    moves: { REGISTERED: ['MERGED'], SCREENED: ['MERGED'] },
    by: [...SCREENERS, 'registrar@custody'],
    rules: ['DUPLICATE', 'RP-3'],
    ready: (petition) =>
      refuseIf(petition.pendingRefusal !== null, 'petitions.refusal_pending') ??
      refuseIf(petition.class === 'REPORT' || petition.contentSealed, 'petitions.reports_are_not_merged') ??
      refuseIf(petition.mergedPetitions.length > 0, 'petitions.has_merged_petitions'),
    decide: (petition, { mainPetitionId, note }, context) =>
      unless(cannotMerge(petition, mainPetitionId, context), { type: 'petitionMerged', mainPetitionId, note }),
  }),

  defineAction('unmerge', {
    moves: { MERGED: ['REGISTERED', 'SCREENED'] },
    by: [...SCREENERS, 'registrar@custody'],
    rules: ['DUPLICATE'],
    decide: (_, { reason }) => unless(undefined, { type: 'petitionUnmerged', reason }),
  }),

  defineAction('attachMerged', {
    moves: staysIn(...LIVE_STATES),
    // Follows from what is done to the other matter, so that both always say the same.
    by: ['system'],
    rules: ['DUPLICATE'],
    ready: ({ state, class: matterClass }) =>
      refuseIf(state === 'MERGED', 'petitions.main_petition_unsuitable') ?? refuseIf(matterClass === 'REPORT', 'petitions.reports_are_not_merged'),
    decide: (petition, { petitionId, petitionerIds }) =>
      unless(
        refuseIf(petitionId === petition.petitionId, 'petitions.main_petition_unsuitable') ??
          refuseIf(petition.mergedPetitions.some((merged) => merged.petitionId === petitionId), 'petitions.already_attached'),
        { type: 'mergedPetitionAttached', petitionId, petitionerIds },
      ),
  }),

  defineAction('detachMerged', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['system'],
    rules: ['DUPLICATE'],
    ready: ({ mergedPetitions }) => refuseIf(mergedPetitions.length === 0, 'petitions.not_attached'),
    decide: (petition, { petitionId }) =>
      unless(refuseIf(!petition.mergedPetitions.some((merged) => merged.petitionId === petitionId), 'petitions.not_attached') ?? mergedPeopleHaveActed(petition, petitionId), {
        type: 'mergedPetitionDetached', petitionId,
      }),
  }),

  // Art. 24: several units agree who leads, or their common superior, or the joint meeting, decides.
  defineAction('decideJurisdiction', {
    moves: staysIn('SCREENED'),
    by: ['officeHead@custody', 'dispatcher@custody', 'dispatcher@office', 'officeHead@office'],
    rules: ['XF-24', 'PP-3'],
    ready: isNotForTheArbiter,
    decide: (petition, { leadUnitId, coHandlers, decidedBy, reason }, context) =>
      unless(isDecidedOtherwise(petition, decidedBy, context) ?? someUnitIsBarred(petition, [leadUnitId, ...coHandlers], context), {
        type: 'jurisdictionDecided', leadUnitId, coHandlers, decidedBy, reason, ...(isPassedOnOften(petition, context.units) && { binds: true }),
      }),
  }),
];
