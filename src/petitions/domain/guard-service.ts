import { daysBetween } from '../../platform/kernel/index.ts';
import type { ActionContext } from './action-context.ts';
import type { OpinionKind } from './codes.ts';
import type { PlainDate } from './ids.ts';
import type { PetitionCore } from './petition-core.ts';
import type { ServiceOutcome, ServiceProof } from './records.ts';
import { refuse, refuseIf, type Refusal } from './refusal.ts';

export interface ServedDocument {
  /** No document reaches anyone before this day. */
  readonly notBefore: PlainDate;
  /** An opinion needs the signed receipt, or the confirmation of an electronic one. */
  readonly opinion: OpinionKind | null;
  /** SP-5: what the simple procedure may say by telephone or text message. */
  readonly mayCall: boolean;
  /** Another organ's rules govern the notice (art. 23 para 4). */
  readonly otherOrganNotifies: boolean;
}

export function isNotServed(petition: PetitionCore, outcome: ServiceOutcome, document: ServedDocument, context: ActionContext): Refusal | undefined {
  if (outcome.kind === 'EXEMPT') return isExemptionUnfounded(petition, outcome.reason, document);
  const { servedOn } = outcome;
  return (
    refuseIf(servedOn > context.today, 'petitions.date_in_the_future', { date: servedOn }) ??
    refuseIf(servedOn < document.notBefore, 'petitions.served_before_issued', { servedOn, issuedOn: document.notBefore }) ??
    isMethodImproper(petition, outcome, document, context)
  );
}

// Art. 23: the exemption follows from what is known of the petitioner, not from the clerk's wish.
function isExemptionUnfounded({ contact }: PetitionCore, reason: string, { otherOrganNotifies }: ServedDocument): Refusal | undefined {
  const founded =
    (reason === 'NAME_UNCLEAR' && !contact.nameClear) ||
    (reason === 'ADDRESS_UNCLEAR' && !contact.addressClear) ||
    (reason === 'OTHER_ORGAN_NOTIFIES' && otherOrganNotifies);
  return refuseIf(!founded, 'petitions.exemption_unfounded');
}

// Civil Procedure Law arts. 87-95, by analogy: each way of service has its own proof.
function isMethodImproper(petition: PetitionCore, proof: ServiceProof, document: ServedDocument, { limits }: ActionContext): Refusal | undefined {
  switch (proof.method) {
    case 'PERSONAL':
    case 'POST':
      return refuseIf(document.opinion !== null && !hasReceipt(proof), 'petitions.service_needs_receipt');
    case 'LEFT':
      return refuseIf(!hasReceipt(proof), 'petitions.left_service_needs_evidence');
    case 'ELECTRONIC':
      return refuseIf(!proof.consented || !proof.receiptConfirmed, 'petitions.electronic_needs_consent');
    case 'PHONE_OR_SMS':
      if (!document.mayCall) return refuse('petitions.call_only_in_simple');
      return refuseIf(!proof.consented, 'petitions.electronic_needs_consent');
    case 'ANNOUNCEMENT':
      return (
        refuseIf(!petition.failedServices.some((failed) => failed.document === document.opinion), 'petitions.announcement_needs_attempt') ??
        refuseIf(daysBetween(proof.announcedOn, proof.servedOn) < limits.announcementInDays, 'petitions.announcement_too_short', { days: limits.announcementInDays })
      );
  }
}

function hasReceipt(proof: { readonly receiptDocumentId: string | null; readonly receiptReference: string | null }): boolean {
  return proof.receiptDocumentId !== null || proof.receiptReference !== null;
}
