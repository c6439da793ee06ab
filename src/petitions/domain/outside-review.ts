import { z } from 'zod';
import { DocumentId, Phrase, PlainDate, type StaffId, type UnitId } from './ids.ts';

/** How it is known that an outside body received the request and the file: its receipt, or the number of the sending. */
export const PassingOn = { passedOn: PlainDate, receiptReference: Phrase.nullable(), receiptDocumentId: DocumentId.nullable() };

/** The paper of the outside body: when it decided, when the paper came in, and its scan. */
export const ReceivedDecision = { decidedOn: PlainDate, receivedOn: PlainDate, documentId: DocumentId };

/** Who brought the paper of an outside body to the petitioner. */
export const DECISION_SERVERS = ['BODY', 'OFFICE'] as const;
export const DecisionServer = z.enum(DECISION_SERVERS);
export type DecisionServer = z.infer<typeof DecisionServer>;

/** A review by a body in which nobody here works: it was sent the file, and its decision comes back on paper. */
export interface OutsideReview {
  readonly passedOn: PlainDate;
  readonly passedBy: StaffId;
  readonly receiptReference: string | null;
  readonly receiptDocumentId: DocumentId | null;
  readonly decision: { readonly receivedOn: PlainDate; readonly documentId: DocumentId; readonly enteredBy: StaffId } | null;
  readonly servedBy: DecisionServer | null;
}

/** The outside body did not take the request up. */
export interface RejectedOutside extends OutsideReview {
  readonly bodyUnitId: UnitId;
}
