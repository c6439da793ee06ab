export { localUrl } from './config.ts';
export type { Config } from './config.ts';
export { loadConfig, terminalLanguage } from './environment.ts';
export { messages as configMessages } from './messages.ts';
export { readConfig } from './read-config.ts';
