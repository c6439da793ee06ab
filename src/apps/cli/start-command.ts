import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { loadConfig, type Config } from '../../platform/config/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { RunningServer } from '../server/index.ts';
import { messages } from './messages.ts';
import type { Terminal } from './output.ts';

interface StartOptions {
  readonly demo?: boolean;
  readonly json?: boolean;
}

type Say = (code: keyof (typeof messages)['en'], params?: Record<string, string>) => string;

// A terminal sends Ctrl+C to the whole group, and each process that starts another passes it on: several come for one.
const ONE_KEYSTROKE_IN_MS = 1000;

export function registerStartCommand(program: Command, terminal: Terminal): void {
  const say = speak(terminal.language);
  program
    .command('start')
    .description(say('cli.start.about'))
    .option('--demo', say('cli.start.demo'))
    .option('--json', say('cli.json'))
    .action((options: StartOptions) => runStart(options, terminal));
}

/** Runs until it is told to stop. */
async function runStart(options: StartOptions, terminal: Terminal): Promise<void> {
  const stop = waitForSignal();
  const settings = loadConfig();
  const config = options.demo === true ? { ...settings, dataDirectory: join(settings.dataDirectory, 'demo'), isDemo: true } : settings;
  // Loaded here, so that other commands need not wait for it.
  const { plan, startServer } = await import('../server/index.ts');
  const server = await startServer(config, { ...plan, demo: options.demo === true });
  terminal.out(options.json === true ? `${JSON.stringify({ url: server.url, notices: server.notices })}\n` : describeServer(server, config, speak(terminal.language)));
  await stop;
  terminal.err(`${speak(terminal.language)('cli.start.stopping')}\n`);
  await server.stop();
  terminal.err(`${speak(terminal.language)('cli.start.stopped')}\n`);
}

export function describeServer(server: Pick<RunningServer, 'url' | 'notices'>, config: Config, say: Say): string {
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(config.host);
  const { settingsWithoutEffect } = config;
  const lines = [
    '',
    `  ${say('cli.start.portal')}  ${server.url}/`,
    `  ${say('cli.start.desk')}  ${server.url}/desk`,
    `  ${say('cli.start.docs')}  ${server.url}/api/docs`,
    `  ${say('cli.start.data')}  ${config.dataDirectory}`,
    ...server.notices.flatMap((notice) => ['', `  ${notice}`]),
    ...(isLoopback ? ['', `  ${say('cli.start.loopback')}`] : []),
    ...(settingsWithoutEffect.length > 0 ? ['', `  ${say('cli.start.without_effect', { names: settingsWithoutEffect.join(', ') })}`] : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

export function speak(language: Language): Say {
  return (code, params = {}) => fillTemplate(messages[language][code], params, language);
}

// Resolves at the first signal; a second one, later than the echoes of the first, leaves at once.
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isForcing = false;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (isForcing) process.exit(signal === 'SIGINT' ? 130 : 143);
      resolve();
      void pause(ONE_KEYSTROKE_IN_MS, undefined, { ref: false }).then(() => (isForcing = true));
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
