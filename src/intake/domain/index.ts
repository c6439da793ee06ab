export { bindLedgerMap } from './ledger/bind-map.ts';
export type { BoundLedgerMap } from './ledger/bind-map.ts';
export type { AppealRoute, LedgerChannel, MatterClass } from './ledger/code-words.ts';
export { ERROR_FILE_HEADER, describeRowError, formatErrorLine } from './ledger/error-file.ts';
export type { LedgerField } from './ledger/ledger-fields.ts';
export type {
  LedgerAnswer,
  LedgerItem,
  LedgerPetitioner,
  RowError,
  RowErrorCode,
  RowNotice,
  RowNoticeCode,
} from './ledger/ledger-item.ts';
export { LedgerMap, parseLedgerMap } from './ledger/ledger-map.ts';
export type { LedgerRow } from './ledger/ledger-row.ts';
export { mapLedgerRow } from './ledger/map-row.ts';
export { messages as ledgerMessages } from './ledger/messages.ts';
export { messages as memberMessages } from './members/messages.ts';
export { parseLedgerDate } from './ledger/parse-date.ts';
export type { DateOptions, LedgerDate } from './ledger/parse-date.ts';
export { createRepeatIndex } from './ledger/repeats.ts';
export type { Repeat } from './ledger/repeats.ts';
