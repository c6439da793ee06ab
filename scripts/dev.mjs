// `npm run dev`: the server, started again at every change, and the desk from vite, which replaces parts of the page in place.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install-packages.mjs';
import { pinnedNode } from './pinned-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await installPackages(root);

const children = [
  spawn(pinnedNode(), ['--watch', '--watch-preserve-output', 'src/apps/cli/main.ts', 'start', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }),
  spawn(pinnedNode(), ['node_modules/vite/bin/vite.js', '--config', 'src/apps/desk/vite.config.ts'], { cwd: root, stdio: 'inherit' }),
];
const stopAll = (signal) => {
  for (const child of children) child.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(signal));
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
    stopAll('SIGTERM');
  });
}
