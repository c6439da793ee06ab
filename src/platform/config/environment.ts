import type { Language } from '../ui/index.ts';
import type { Config } from './config.ts';
import { languageOfTerminal, readConfig } from './read-config.ts';

/** The settings of this process: the only place that reads its environment. */
export function loadConfig(): Config {
  return readConfig(process.env, process.cwd());
}

/** In which language to speak to the terminal, also before or without valid settings. */
export function terminalLanguage(): Language {
  return languageOfTerminal(process.env);
}
