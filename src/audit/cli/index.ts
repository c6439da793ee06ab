export { registerAuditCommands, runJournalVerify } from './journal-verify.ts';
export type { AuditCli, AuditCliDeps, JournalVerifyOptions } from './journal-verify.ts';
