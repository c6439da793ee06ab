import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Command } from 'commander';
import { ERROR_FILE_HEADER, formatErrorLine, type RowError } from '../domain/index.ts';
import { checkLedger, importLedger, loadLedgerMap } from '../server/ledger/index.ts';
import { getAddressedUnit, type PetitionDeps, readMoment } from '../../petitions/server/index.ts';
import { dayInChina } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { messages } from '../messages.ts';
import { createProgressBar } from './progress-bar.ts';

export interface ImportCli {
  readonly language: Language;
  err(text: string): void;
  /** Opens the database for one piece of work and closes it again. */
  withDeps<Result>(work: (deps: PetitionDeps) => Promise<Result>): Promise<Result>;
}

interface ImportOptions {
  readonly map: string;
  readonly unit?: string;
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly json?: boolean;
}

export function registerImportCommands(program: Command, cli: ImportCli): void {
  const say = messages[cli.language];
  const group = program.command('import').description(say['intake.cli.import']);
  const command = group.command('ledger').description(say['intake.cli.ledger']);
  command
    .argument('<file>', say['intake.cli.file'])
    .requiredOption('--map <file.json>', say['intake.cli.map'])
    .option('--unit <code>', say['intake.cli.unit'])
    .option('--errors <file.csv>', say['intake.cli.errors'])
    .option('--dry-run', say['intake.cli.dry_run'])
    .option('--json', say['intake.cli.json'])
    .action(async (path: string, options: ImportOptions) => {
      const answer = await runImport(path, options, cli);
      const text = options.json === true ? JSON.stringify(answer.figures, null, 2) : answer.sentence;
      command.configureOutput().writeOut?.(`${text}\n`);
    });
}

interface Answer {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}

async function runImport(path: string, options: ImportOptions, cli: ImportCli): Promise<Answer> {
  const map = await loadLedgerMap(options.map);
  const bar = createProgressBar((text) => cli.err(text));
  const errors = openErrorFile(options.errors ?? `${path}.errors.csv`);
  try {
    const figures = await (options.dryRun === true ? check() : write());
    return { figures: { ...figures, errorFile: errors.path() }, sentence: describe(figures, options.dryRun === true, errors.path(), cli.language) };
  } finally {
    bar.end();
    await errors.close();
  }

  async function check() {
    const found = await checkLedger(path, map, { onError: errors.add, onProgress: bar.show });
    return { rows: found.rows, imported: found.items, repeated: found.repeated, rejected: found.rejected, answered: found.answered, sameText: found.sameText };
  }

  function write() {
    return cli.withDeps(async (deps) => {
      const { organisation } = await readMoment(deps);
      const officeUnitId = getAddressedUnit(organisation, options.unit);
      const today = dayInChina(deps.clock.now());
      const done = await importLedger(deps, { path, map, officeUnitId, today, onError: errors.add, onProgress: bar.show });
      return { rows: done.rows, imported: done.imported, repeated: done.repeated, rejected: done.rejected };
    });
  }
}

function describe(figures: Readonly<Record<string, number>>, isDryRun: boolean, errorFile: string | undefined, language: Language): string {
  const say = messages[language];
  const lines = [fillTemplate(say[isDryRun ? 'intake.cli.would_import' : 'intake.cli.imported'], figures, language)];
  if (errorFile !== undefined) lines.push(fillTemplate(say['intake.cli.error_file'], { path: errorFile }, language));
  return lines.join('\n');
}

interface ErrorFile {
  readonly add: (error: RowError) => void;
  readonly path: () => string | undefined;
  close(): Promise<void>;
}

/** Made with the first error, so that an import without errors leaves no empty file behind. */
function openErrorFile(path: string): ErrorFile {
  let stream: WriteStream | undefined;
  return {
    add: (error) => {
      if (!stream) {
        stream = createWriteStream(path);
        stream.write(ERROR_FILE_HEADER);
      }
      stream.write(formatErrorLine(error));
    },
    path: () => (stream ? path : undefined),
    close: async () => {
      if (!stream) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}
