import type { Command } from 'commander';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { messages } from '../messages.ts';
import { importThemes, importUnits, type OrganisationActor, type OrganisationDeps } from '../server/index.ts';
import { parseThemeTable, parseUnitTable } from './parse-table.ts';
import { readTable } from './read-table.ts';

export interface OrganisationCli {
  readonly language: Language;
  /** Opens the database for one piece of work and closes it again. */
  withDeps<Result>(work: (deps: OrganisationDeps) => Promise<Result>): Promise<Result>;
}

interface ImportOptions {
  readonly json?: boolean;
}

// Whoever may run commands on the machine needs no account in the program; the journal says that it was a command.
const OPERATOR: OrganisationActor = { kind: 'cli' };

export function registerOrganisationCommands(program: Command, cli: OrganisationCli): void {
  const say = messages[cli.language];
  const unit = program.command('unit').description(say['organisation.cli.unit']);
  addImport(unit, cli, 'unit_import', async (path) => {
    const lines = parseUnitTable(readTable(path), cli.language);
    const imported = await cli.withDeps((deps) => importUnits(deps, OPERATOR, lines));
    return { answer: { ...imported }, sentence: fillTemplate(say['organisation.cli.unit_imported'], { ...imported }, cli.language) };
  });
  const theme = program.command('theme').description(say['organisation.cli.theme']);
  addImport(theme, cli, 'theme_import', async (path) => {
    const lines = parseThemeTable(readTable(path), cli.language);
    const added = await cli.withDeps((deps) => importThemes(deps, OPERATOR, lines));
    return { answer: { added }, sentence: fillTemplate(say['organisation.cli.theme_imported'], { added }, cli.language) };
  });
}

interface Imported {
  readonly answer: Readonly<Record<string, number>>;
  readonly sentence: string;
}

function addImport(parent: Command, { language }: OrganisationCli, what: 'unit_import' | 'theme_import', run: (path: string) => Promise<Imported>): void {
  const say = messages[language];
  const command = parent.command('import').description(say[`organisation.cli.${what}`]);
  command
    .argument('<file.csv>', say['organisation.cli.file'])
    .option('--json')
    .action(async (path: string, options: ImportOptions) => {
      const { answer, sentence } = await run(path);
      command.configureOutput().writeOut?.(`${options.json === true ? JSON.stringify(answer) : sentence}\n`);
    });
}
