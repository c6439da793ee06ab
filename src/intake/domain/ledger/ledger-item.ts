import type { Instant, PlainDate } from '../../../platform/kernel/index.ts';
import type { LedgerField } from './ledger-fields.ts';
import type { AppealRoute, LedgerChannel, MatterClass } from './code-words.ts';

interface Contact {
  /** The pseudonym or account under which the register knows the person; not a name. */
  readonly ref?: string;
  readonly phone?: string;
  readonly address?: string;
}

export type LedgerPetitioner =
  | ({ readonly anonymous: true } & Contact)
  | ({ readonly anonymous: false; readonly name: string; readonly idType?: string; readonly idNumber?: string } & Contact);

export interface LedgerAnswer {
  readonly text: string;
  readonly on: PlainDate;
  readonly at?: Instant;
  readonly number?: string;
  readonly servedOn?: PlainDate;
}

/** One row of a register, understood. Optional values are absent, never empty. */
export interface LedgerItem {
  readonly rowNumber: number;
  /** The same row of the same register has the same key in every run. */
  readonly idempotencyKey: string;
  /** Tells a repeated row from a row that was edited since. */
  readonly contentHash: string;
  /** The number that the matter had in the register. */
  readonly number?: string;
  readonly channel: LedgerChannel;
  readonly receivedOn: PlainDate;
  /** Only when the register holds a time of day. */
  readonly receivedAt?: Instant;
  readonly registeredOn?: PlainDate;
  readonly acceptedOn?: PlainDate;
  readonly subject: string;
  readonly facts: string;
  readonly requests: readonly string[];
  readonly reasons?: string;
  readonly petitioner: LedgerPetitioner;
  readonly petitionerCount: number;
  /** A code of the theme tree or a path through it; the import resolves it. */
  readonly theme?: string;
  /** A code or a name of a unit; the import resolves it. */
  readonly responsibleUnit?: string;
  readonly class?: MatterClass;
  readonly route?: AppealRoute;
  readonly answer?: LedgerAnswer;
  readonly notes?: string;
  /** Every cell of the row, mapped or not: nothing that the register held is lost. */
  readonly raw: Readonly<Record<string, string>>;
  readonly notices: readonly RowNotice[];
}

/** Why a row is not imported. Holds no value of the row: an error file is passed around. */
export interface RowError {
  readonly rowNumber: number;
  readonly field: LedgerField | 'row';
  readonly code: RowErrorCode;
  readonly column?: string;
  /** Fills the sentence of the code. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type RowErrorCode =
  | 'ledger.value_missing'
  | 'ledger.content_missing'
  | 'ledger.key_missing'
  | 'ledger.key_repeated_with_other_content'
  | 'ledger.too_long'
  | 'ledger.too_many_cells'
  | 'ledger.unknown_value'
  | 'ledger.number_spoiled'
  | 'ledger.count_unreadable'
  | 'ledger.answer_before_receipt'
  | 'ledger.answer_without_date'
  | 'ledger.answer_without_text'
  | 'ledger.served_before_answer'
  | 'ledger.served_without_answer'
  | 'ledger.registered_before_receipt'
  | 'ledger.accepted_before_receipt'
  | 'ledger.date_in_future'
  | DateFault;

export type DateFault =
  | 'ledger.date_unreadable'
  | 'ledger.date_month_only'
  | 'ledger.date_year_only'
  | 'ledger.date_without_year'
  | 'ledger.date_order_unknown'
  | 'ledger.date_two_digit_year'
  | 'ledger.date_lunar'
  | 'ledger.date_does_not_exist'
  | 'ledger.date_out_of_range'
  | 'ledger.time_does_not_exist'
  | 'ledger.time_ambiguous';

/** What was done to a value of an imported row so that a person may look at it again. */
export interface RowNotice {
  readonly field: LedgerField | 'row';
  readonly code: RowNoticeCode;
}

export type RowNoticeCode =
  | 'ledger.nul_removed'
  | 'ledger.control_removed'
  | 'ledger.replacement_character'
  | 'ledger.number_spoiled_and_left_out'
  | 'ledger.name_left_out'
  | 'ledger.facts_from_subject'
  | 'ledger.subject_from_facts'
  | 'ledger.month_taken_as_its_first_day'
  | 'ledger.progress_kept_as_note'
  | 'ledger.answer_text_from_map';
