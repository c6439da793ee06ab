import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { registerAccessCommands } from '../../access/cli/index.ts';
import { registerAuditCommands } from '../../audit/cli/index.ts';
import { registerClockCommands } from '../../clock/cli/index.ts';
import { registerReceiptCommands, registerTemplateCommands } from '../../documents/cli/index.ts';
import { registerImportCommands } from '../../intake/cli/index.ts';
import { registerOrganisationCommands } from '../../organisation/cli/index.ts';
import { loadConfig } from '../../platform/config/index.ts';
import { openKeyRing } from '../../platform/crypto/index.ts';
import type { PlatformDeps } from '../../platform/http/index.ts';
import type { Parts } from '../server/index.ts';
import { registerDemoCommand } from './demo-command.ts';
import type { Terminal } from './output.ts';
import { registerStartCommand } from './start-command.ts';

/** Every command of the program; each feature brings its own by its door `cli/index.ts`. */
export function registerCommands(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  registerStartCommand(program, terminal);
  registerDemoCommand(program, terminal);
  registerClockCommands(program);
  registerImportCommands(program, { language, err: terminal.err, withDeps: (work) => withParts((parts) => work(parts.petitions)) });
  registerOrganisationCommands(program, { language, withDeps: (work) => withParts((parts) => work(parts.access)) });
  registerAccessCommands(program, { language, withDeps: (work) => withParts((parts) => work(parts.access)) });
  registerAuditCommands(program, { language, withDeps: (work) => withParts((_, deps) => work(deps)) });
  registerReceiptCommands(program, { language, findOwnKeys });
  registerTemplateCommands(program, { language, findDirectories });
}

/** Opens what commands work on; the server's code is only loaded by the commands that need it. */
async function withParts<Result>(work: (parts: Parts, deps: PlatformDeps) => Promise<Result>): Promise<Result> {
  const { openForCommand, partsOf } = await import('../server/index.ts');
  return openForCommand(loadConfig(), (deps) => work(partsOf(deps), deps));
}

function findDirectories() {
  const { dataDirectory } = loadConfig();
  return { templates: join(dataDirectory, 'templates'), fonts: join(dataDirectory, 'fonts') };
}

/** A check of a receipt makes no key file where there is none. */
function findOwnKeys() {
  const path = join(loadConfig().dataDirectory, 'keys.json');
  return existsSync(path) ? openKeyRing(path, { mayMake: false }).publicKeys : undefined;
}
