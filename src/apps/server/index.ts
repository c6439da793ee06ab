export { plan } from './features.ts';
export { openForCommand } from './open-for-command.ts';
export { partsOf } from './parts.ts';
export type { Parts } from './parts.ts';
export { createServerTranslator, startServer } from './start-server.ts';
export type { RunningServer, ServerPlan } from './start-server.ts';
