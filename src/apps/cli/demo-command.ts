import { join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../../platform/config/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { messages as demoMessages } from '../demo/messages.ts';
import type { Terminal } from './output.ts';

interface DemoOptions {
  readonly petitions?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

const MOST_PETITIONS = 1_000_000;
const LARGEST_SEED = 2_000_000_000;

export function registerDemoCommand(program: Command, terminal: Terminal): void {
  const say = demoMessages[terminal.language];
  program
    .command('demo')
    .description(say['demo.about'])
    .option('--petitions <count>', say['demo.petitions'])
    .option('--seed <number>', say['demo.seed'])
    .option('--json', say['demo.json'])
    .action((options: DemoOptions) => buildDemo(options, terminal));
}

/** Prepares what `start --demo` opens, with another number of petitions where one is given. */
async function buildDemo(options: DemoOptions, terminal: Terminal): Promise<void> {
  const { language } = terminal;
  const settings = loadConfig();
  const config = { ...settings, dataDirectory: join(settings.dataDirectory, 'demo'), isDemo: true };
  const [{ createDemoProgress, DEFAULT_PETITIONS, DEFAULT_SEED, describePrepared, prepareDemo }, { openForCommand, partsOf }] = await Promise.all([
    import('../demo/index.ts'),
    import('../server/index.ts'),
  ]);
  const petitions = readNumber('--petitions', options.petitions, { fallback: DEFAULT_PETITIONS, max: MOST_PETITIONS });
  const seed = readNumber('--seed', options.seed, { fallback: DEFAULT_SEED, max: LARGEST_SEED });
  terminal.err(`${demoMessages[language]['demo.building']}\n`);
  const progress = createDemoProgress();
  const prepared = await openForCommand(config, (deps) =>
    prepareDemo(partsOf(deps).petitions, { dataDirectory: config.dataDirectory, language, petitions, seed, onProgress: progress.show }),
  ).finally(() => progress.stop());
  terminal.out(options.json === true ? `${JSON.stringify(prepared, null, 2)}\n` : `${describePrepared(prepared, language).join('\n')}\n`);
}

function readNumber(option: string, text: string | undefined, { fallback, max }: { readonly fallback: number; readonly max: number }): number {
  const number = text === undefined ? fallback : Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > max) throw new AppError('invalid', 'demo.bad_number', { option, max });
  return number;
}
