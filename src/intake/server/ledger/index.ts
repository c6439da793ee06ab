export { checkLedger } from './check-ledger.ts';
export type { LedgerCheck } from './check-ledger.ts';
export { importLedger } from './import-ledger.ts';
export type { ImportedLedger, ImportLedger } from './import-ledger.ts';
export { loadLedgerMap } from './load-map.ts';
export { readLedger } from './read-ledger.ts';
export type { LedgerOutcome, MappedReadOptions, ReadLedgerResult } from './read-ledger.ts';
export { openLedger, readLedgerRows } from './read-rows.ts';
export type { OpenLedger, ReadLedgerOptions, WorkbookLimits } from './read-rows.ts';
