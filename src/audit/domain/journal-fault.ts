/**
 * One thing that is wrong with the journal. A batch keeps one hash over all its entries: what was added can often be named,
 * what was changed or taken away is known by batch and count.
 */
export type JournalFault =
  /** As many entries as were sealed, but not the same ones. */
  | { readonly kind: 'entry_changed'; readonly batchNo: number; readonly entryCount: number }
  | { readonly kind: 'entry_missing'; readonly batchNo: number; readonly entryCount: number; readonly count: number }
  /** The one entry without which the batch is as it was sealed. */
  | { readonly kind: 'entry_added'; readonly batchNo: number; readonly entryId: string }
  | { readonly kind: 'entries_added'; readonly batchNo: number; readonly count: number }
  /** An entry behind the seals that lies in no batch. */
  | { readonly kind: 'entry_uncovered'; readonly entryId: string }
  /** It follows an entry that belongs after it; `line` counts from 1. */
  | { readonly kind: 'entry_out_of_order'; readonly entryId: string; readonly line: number }
  | { readonly kind: 'entry_unreadable'; readonly line: number }
  /** The header no longer has the hash that was noted when it was sealed. */
  | { readonly kind: 'batch_changed'; readonly batchNo: number }
  | { readonly kind: 'batch_missing'; readonly batchNo: number; readonly count: number }
  | { readonly kind: 'batch_repeated'; readonly batchNo: number }
  | { readonly kind: 'batch_out_of_order'; readonly batchNo: number; readonly line: number }
  | { readonly kind: 'batch_unreadable'; readonly line: number }
  | { readonly kind: 'chain_broken'; readonly batchNo: number }
  | { readonly kind: 'signature_invalid'; readonly batchNo: number; readonly keyId: string }
  | { readonly kind: 'key_unknown'; readonly batchNo: number; readonly keyId: string }
  /** Transactions lie between this batch and the one before that neither of them covers. */
  | { readonly kind: 'range_gap'; readonly batchNo: number }
  | { readonly kind: 'range_overlap'; readonly batchNo: number }
  /** The batch that someone noted earlier is not, or no longer, in the journal. */
  | { readonly kind: 'head_missing'; readonly batchNo: number }
  | { readonly kind: 'head_changed'; readonly batchNo: number };

export type ReportFault = (fault: JournalFault) => void;
