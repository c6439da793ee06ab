export { registerAccessCommands } from './register-access-commands.ts';
export type { AccessCli } from './register-access-commands.ts';
