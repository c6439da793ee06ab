import type { Command } from 'commander';
import { type AppError, isAppError } from '../../platform/kernel/index.ts';
import { LANGUAGES } from '../../platform/ui/index.ts';
import { computeDeadline, explainDeadline } from '../domain/index.ts';
import { messages } from './messages.ts';
import { type ClockDueOptions, readClockOptions, readLanguage } from './read-clock-options.ts';
import { clockTranslator, renderJson, renderText } from './render-clock-due.ts';

/** What `clock due` prints. Throws AppError: `invalid` for bad usage, `refused` for what the rules do not allow. */
export function runClockDue(options: ClockDueOptions): string {
  const language = readLanguage(options.lang);
  const question = readClockOptions(options);
  const answer = options.explain ? explainDeadline(question.input) : { deadline: computeDeadline(question.input), rows: undefined };
  return options.json ? renderJson(answer, language) : renderText(question, answer, language);
}

/** Adds `clock due` to the program. Exit codes: 2 for bad usage, 1 for a refusal. */
export function registerClockCommands(program: Command): void {
  program
    .command('clock')
    .description(inBothLanguages('clock.cli.group'))
    .command('due')
    .description(inBothLanguages('clock.cli.due'))
    .option('--clock <handle>', inBothLanguages('clock.cli.clock'))
    .option('--from <date>', inBothLanguages('clock.cli.from'))
    .option('--at <moment>', inBothLanguages('clock.cli.at'))
    .option('--extend <days>', inBothLanguages('clock.cli.extend'))
    .option('--suspend <from..to>', inBothLanguages('clock.cli.suspend'), collect)
    .option('--fixed <date>', inBothLanguages('clock.cli.fixed'))
    .option('--profile <profile>', inBothLanguages('clock.cli.profile'))
    .option('--explain', inBothLanguages('clock.cli.explain'))
    .option('--lang <language>', inBothLanguages('clock.cli.lang'))
    .option('--json', inBothLanguages('clock.cli.json'))
    .action(printClockDue);
}

/** Each `--suspend` adds one interval. */
function collect(interval: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), interval];
}

function printClockDue(options: ClockDueOptions, command: Command): void {
  let text: string;
  try {
    text = runClockDue(options);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return command.error(describeError(error, options.lang), { code: error.code, exitCode: error.kind === 'invalid' ? 2 : 1 });
  }
  command.configureOutput().writeOut?.(`${text}\n`);
}

function describeError({ code, params }: AppError, lang: string | undefined): string {
  const language = LANGUAGES.find((each) => each === lang) ?? 'zh-CN';
  return clockTranslator.translate(language, code, params) ?? code;
}

/** The help cannot know whose screen it is on, so it says everything twice. */
function inBothLanguages(code: keyof (typeof messages)['en']): string {
  return `${messages['zh-CN'][code]} / ${messages.en[code]}`;
}
