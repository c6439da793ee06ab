// `npm start`: installs and builds what is missing, then hands over to the program on the pinned Node.
import { fileURLToPath } from 'node:url';
import { buildDesk } from './build-desk.mjs';
import { installPackages } from './install-packages.mjs';
import { handOver } from './run-process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await installPackages(root);
const exitCode = await buildDesk(root);
if (exitCode !== 0) process.exit(exitCode);
handOver([fileURLToPath(new URL('../src/apps/cli/main.ts', import.meta.url)), 'start', ...process.argv.slice(2)]);
