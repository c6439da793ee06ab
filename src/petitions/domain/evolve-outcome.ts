import { accepted, brokenHistory, classified, coreOf } from './core-of.ts';
import { sheetsAfterNotice } from './evaluation-sheets.ts';
import { stay, union, type Evolvers } from './evolver.ts';
import type { NoticeKind } from './codes.ts';
import type { PlainDate } from './ids.ts';
import type { OpenPetition, Petition } from './petition.ts';
import type { PetitionEventRecord } from './petition-event.ts';
import type { ServiceOutcome } from './records.ts';

type OutcomeEventType =
  | 'petitionAccepted' | 'petitionGuided' | 'refusalDrafted' | 'refusalApproved' | 'refusalReturned' | 'petitionReplied' | 'petitionFiled'
  | 'noticeServed' | 'noticeExempted';

export const outcomeEvolvers: Evolvers<OutcomeEventType> = {
  petitionAccepted: (petition, { unitId, countsFrom, coHandlers }, { on }) => ({
    ...accepted({
      ...coreOf(petition),
      responsibleUnitId: unitId,
      coHandlers: union(petition.coHandlers, coHandlers),
      acceptance: { unitId, decidedOn: on, countsFrom },
    }),
    state: 'ACCEPTED',
  }),

  petitionGuided: (petition, { guidance }) => ({ ...classified(coreOf(petition)), state: 'GUIDED', guidance }),

  refusalDrafted: (petition, { type, draft }, { actor, on }) => {
    if (actor.kind !== 'staff') return brokenHistory(type, petition.state);
    return stay(petition, { pendingRefusal: { draft, draftedBy: actor.staffId, draftedOn: on } });
  },

  refusalApproved: (petition, { type }, { actor }) => {
    if (petition.pendingRefusal === null || actor.kind !== 'staff') return brokenHistory(type, petition.state);
    // A repeat of a finished matter is answered; the finished matter stays final.
    if (petition.state === 'FINAL') return stay(petition, { pendingRefusal: null });
    const { draft: refusal } = petition.pendingRefusal;
    return { ...classified({ ...coreOf(petition), pendingRefusal: null }), state: refusal.kind, refusal, approvedBy: actor.staffId };
  },

  refusalReturned: (petition) => stay(petition, { pendingRefusal: null }),

  petitionReplied: (petition, { reply }) => ({ ...classified(coreOf(petition)), state: 'REPLIED', reply }),

  petitionFiled: (petition, { because }) => ({ ...classified(coreOf(petition)), state: 'FILED_ONLY', filedBecause: because }),

  noticeServed: (petition, { kind, proof, acceptedFrom }, record) => withNotice(petition, { kind, outcome: proof, acceptedFrom }, record),

  noticeExempted: (petition, { kind, reason, acceptedFrom }, record) =>
    withNotice(petition, { kind, outcome: { kind: 'EXEMPT', reason }, acceptedFrom }, record),
};

interface Noticed {
  readonly kind: NoticeKind;
  readonly outcome: ServiceOutcome;
  readonly acceptedFrom: PlainDate | null;
}

function withNotice(petition: OpenPetition, { kind, outcome, acceptedFrom }: Noticed, { on }: PetitionEventRecord): Petition {
  const notice = { kind, custodyNo: custodyNoticed(petition, kind), round: petition.round, outcome, recordedOn: on };
  const noticed = stay(petition, { notices: [...petition.notices, notice], evaluations: sheetsAfterNotice(petition, kind, outcome) });
  const acceptance = acceptedFrom !== null && noticed.acceptance !== null ? { ...noticed.acceptance, countsFrom: acceptedFrom } : noticed.acceptance;
  if (noticed.state !== 'EXTENDED' || kind !== 'NOTICE_EXTEND') return withAcceptance(noticed, acceptance);
  // Art. 34: the petitioner has been told the reason; only now the extension counts, and the work goes on.
  const effectiveOn = outcome.kind === 'SERVED' ? outcome.servedOn : on;
  return { ...accepted({ ...coreOf(noticed), acceptance, extension: { ...noticed.extension, effectiveOn } }), state: noticed.returnTo };
}

function withAcceptance<Same extends OpenPetition>(petition: Same, acceptance: Same['acceptance']): Same {
  return { ...petition, acceptance };
}

/** The notice of where a matter went belongs to the unit that sent it on, even when recorded later. */
export function custodyNoticed({ custody, state }: OpenPetition, kind: NoticeKind): number {
  const isUnderWay = state === 'ROUTED' || state === 'ASSIGNED';
  return kind === 'NOTICE_ROUTE' && !isUnderWay && custody.previous ? custody.previous.no : custody.no;
}
