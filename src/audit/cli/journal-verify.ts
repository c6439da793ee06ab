import type { Command } from 'commander';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { BatchMark } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { exportJournal, verifyJournal, verifyJournalExport } from '../server/index.ts';
import { renderReport, renderReportJson } from './render-report.ts';

export interface JournalVerifyOptions {
  readonly export?: string;
  readonly file?: string;
  readonly keys?: string;
  readonly head?: string;
  readonly json?: boolean;
}

interface AuditCliDeps {
  readonly db: Database;
  readonly keys: Pick<KeyRing, 'publicKeys'>;
}

export interface AuditCli {
  readonly language: Language;
  /** Opens the database and the keys for one piece of work and closes them again; not called for a file. */
  withDeps<Result>(work: (deps: AuditCliDeps) => Promise<Result>): Promise<Result>;
}

export interface JournalVerdict {
  readonly isIntact: boolean;
  readonly text: string;
}

type OnBatch = (batchNo: number) => void;

/** What `journal verify` prints. Throws AppError for bad usage and for what cannot be read. */
export async function runJournalVerify(options: JournalVerifyOptions, cli: AuditCli, onBatch?: OnBatch): Promise<JournalVerdict> {
  if (options.file !== undefined ? options.export !== undefined : options.keys !== undefined) throw new AppError('invalid', 'audit.options_conflict');
  const render = options.json ? renderReportJson : renderReport;
  const checks = { expectedHead: readHead(options.head), onBatch };
  if (options.file !== undefined) {
    const report = await verifyJournalExport(options.file, { ...checks, trustedKeysFile: options.keys });
    const checkedWith = { publicKeys: report.publicKeys, areKeysItsOwn: options.keys === undefined };
    return { isIntact: report.faultCount === 0, text: render(report, checkedWith, cli.language) };
  }
  return cli.withDeps(async (deps) => {
    const report = await verifyJournal(deps.db, deps.keys.publicKeys, checks);
    const text = render(report, { publicKeys: deps.keys.publicKeys, areKeysItsOwn: false }, cli.language);
    const exported = options.export === undefined ? [] : [await writeExport(deps, options.export, cli.language)];
    return { isIntact: report.faultCount === 0, text: [text, ...(options.json ? [] : exported)].join('\n') };
  });
}

/** Adds `journal verify` to the program. Exit code 0 when the journal is whole, 1 when it is not. */
export function registerAuditCommands(program: Command, cli: AuditCli): void {
  const say = messages[cli.language];
  program
    .command('journal')
    .description(say['audit.cli.journal'])
    .command('verify')
    .description(say['audit.cli.verify'])
    .option('--export <dir>', say['audit.cli.verify.export'])
    .option('--file <dir>', say['audit.cli.verify.file'])
    .option('--keys <file>', say['audit.cli.verify.keys'])
    .option('--head <mark>', say['audit.cli.verify.head'])
    .option('--json', say['audit.cli.verify.json'])
    .action(async (options: JournalVerifyOptions, command: Command) => {
      const { isIntact, text } = await runJournalVerify(options, cli, process.stderr.isTTY ? showProgress(cli.language) : undefined);
      command.configureOutput().writeOut?.(`${text}\n`);
      if (!isIntact) process.exitCode = 1;
    });
}

async function writeExport(deps: AuditCliDeps, directory: string, language: Language): Promise<string> {
  await exportJournal(deps, directory);
  return fillTemplate(messages[language]['audit.cli.exported'], { directory }, language);
}

/** Throws `audit.bad_head`. */
function readHead(mark: string | undefined): BatchMark | undefined {
  if (mark === undefined) return undefined;
  const [, batchNo, batchHash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(mark.trim()) ?? [];
  if (batchNo === undefined || batchHash === undefined) throw new AppError('invalid', 'audit.bad_head', { value: mark.slice(0, 80) });
  return { batchNo: Number(batchNo), batchHash };
}

function showProgress(language: Language): OnBatch {
  return (batchNo) => {
    if (batchNo % 500 === 0) process.stderr.write(`${fillTemplate(messages[language]['audit.cli.progress'], { batchNo }, language)}\n`);
  };
}
