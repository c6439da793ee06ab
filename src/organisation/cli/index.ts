export { registerOrganisationCommands } from './register-organisation-commands.ts';
export type { OrganisationCli } from './register-organisation-commands.ts';
