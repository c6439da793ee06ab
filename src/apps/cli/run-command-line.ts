import { Command, CommanderError } from 'commander';
import { registerCommands } from './commands.ts';
import { messages } from './messages.ts';
import { printFailure, type ExitCode, type Terminal } from './output.ts';
import { speak } from './start-command.ts';

type Register = (program: Command, terminal: Terminal) => void;

/** Runs one command; answers 0, 1 for a failure or 2 for bad usage. */
export async function runCommandLine(args: readonly string[], terminal: Terminal, register: Register = registerCommands): Promise<ExitCode> {
  const program = new Command('xinqiao')
    .description(speak(terminal.language)('cli.about'))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showSuggestionAfterError();
  register(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return endUsage(error, terminal);
    return printFailure(error, terminal, await loadTranslator());
  }
}

// Commander itself says 1 for bad usage; a command that ends with `command.error` has chosen its own code.
function endUsage(error: CommanderError, terminal: Terminal): ExitCode {
  if (error.exitCode === 0) return 0;
  const isChosen = error.code === 'commander.error' || !error.code.startsWith('commander.');
  if (isChosen) return error.exitCode === 2 ? 2 : 1;
  if (error.code !== 'commander.help') terminal.err(`${speak(terminal.language)('cli.see_help')}\n`);
  return 2;
}

// The messages of all features are only needed once something fails.
async function loadTranslator() {
  const { createServerTranslator, plan } = await import('../server/index.ts');
  return createServerTranslator(plan.features, [messages]);
}
