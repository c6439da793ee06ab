export { registerImportCommands } from './import-ledger-command.ts';
export type { ImportCli } from './import-ledger-command.ts';
