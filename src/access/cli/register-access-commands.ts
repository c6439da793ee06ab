import type { Command } from 'commander';
import type { z } from 'zod';
import { CreateStaff } from '../../organisation/contract.ts';
import { findStaffByUsername, loadUnitHistory, type OrganisationActor } from '../../organisation/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { CreateToken } from '../contract.ts';
import { messages } from '../messages.ts';
import { createTokenFor, inviteStaff, renewEnrolment, type InviteDeps } from '../server/index.ts';

export interface AccessCli {
  readonly language: Language;
  /** Opens the database for one piece of work and closes it again. */
  withDeps<Result>(work: (deps: InviteDeps) => Promise<Result>): Promise<Result>;
}

interface StaffOptions {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly email?: string;
  readonly json?: boolean;
}

interface TokenOptions {
  readonly username: string;
  readonly label: string;
  readonly days: string;
  readonly json?: boolean;
}

// Whoever may run commands on the machine needs no account in the program; the journal says that it was a command.
const OPERATOR: OrganisationActor = { kind: 'cli' };

export function registerAccessCommands(program: Command, cli: AccessCli): void {
  const say = messages[cli.language];
  const staff = program.command('staff').description(say['access.cli.staff']);
  staff
    .command('create')
    .description(say['access.cli.staff_create'])
    .requiredOption('--username <username>', say['access.cli.username'])
    .requiredOption('--name <name>', say['access.cli.name'])
    .requiredOption('--role <role>', say['access.cli.role'])
    .requiredOption('--unit <code>', say['access.cli.unit'])
    .option('--email <address>', say['access.cli.email'])
    .option('--json', say['access.cli.json'])
    .action(async (options: StaffOptions, command: Command) => {
      const { enrolmentUrl, ...invited } = await cli.withDeps((deps) => createStaff(deps, options));
      const params = { username: options.username, expiresAt: invited.expiresAt, url: enrolmentUrl };
      print(command, options, { ...invited, enrolmentUrl }, fillTemplate(say['access.cli.staff_created'], params, cli.language));
    });
  staff
    .command('link')
    .description(say['access.cli.staff_link'])
    .requiredOption('--username <username>', say['access.cli.username'])
    .option('--json', say['access.cli.json'])
    .action(async (options: Pick<StaffOptions, 'username' | 'json'>, command: Command) => {
      const link = await cli.withDeps((deps) => renewLink(deps, options.username));
      const params = { username: options.username, expiresAt: link.expiresAt, url: link.enrolmentUrl };
      print(command, options, link, fillTemplate(say['access.cli.staff_linked'], params, cli.language));
    });
  registerTokenCommands(program, cli);
}

function registerTokenCommands(program: Command, cli: AccessCli): void {
  const say = messages[cli.language];
  program
    .command('token')
    .description(say['access.cli.token'])
    .command('create')
    .description(say['access.cli.token_create'])
    .requiredOption('--username <username>', say['access.cli.username'])
    .requiredOption('--label <text>', say['access.cli.label'])
    .option('--days <days>', say['access.cli.days'], '90')
    .option('--json', say['access.cli.json'])
    .action(async (options: TokenOptions, command: Command) => {
      const wish = parseOptions(CreateToken, { label: options.label, validForDays: Number(options.days) }, { validForDays: '--days' });
      const created = await cli.withDeps((deps) => createTokenFor(deps, OPERATOR, options.username, wish));
      print(command, options, created, fillTemplate(say['access.cli.token_created'], { expiresAt: created.expiresAt, token: created.token }, cli.language));
    });
}

async function createStaff(deps: InviteDeps, options: StaffOptions) {
  const { units } = await loadUnitHistory(deps.db.reader);
  const unit = units.find((each) => each.code === options.unit);
  if (!unit) throw new AppError('not_found', 'organisation.unknown_unit_code', { code: options.unit });
  const { username, name: displayName, email, role } = options;
  const command = parseOptions(CreateStaff, { username, displayName, email, posts: [{ unitId: unit.unitId, role }] }, { displayName: '--name', posts: '--role' });
  return inviteStaff(deps, OPERATOR, command);
}

async function renewLink(deps: InviteDeps, username: string) {
  const staff = await findStaffByUsername(deps.db.reader, username);
  if (!staff) throw new AppError('not_found', 'access.unknown_username', { username });
  return renewEnrolment(deps, OPERATOR, staff.staffId);
}

function parseOptions<Schema extends z.ZodType>(schema: Schema, value: unknown, names: Readonly<Record<string, string>>): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new AppError('invalid', 'access.cli_bad_option', { option: names[field] ?? `--${field}` });
}

function print(command: Command, options: { readonly json?: boolean }, answer: object, sentence: string): void {
  command.configureOutput().writeOut?.(`${options.json === true ? JSON.stringify(answer) : sentence}\n`);
}
