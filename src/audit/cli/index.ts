export { registerAuditCommands, runJournalVerify } from './journal-verify.ts';
export type { AuditCli, JournalVerifyOptions } from './journal-verify.ts';
