// Starts other programs for the scripts: with the pinned Node, or npm.
import { spawn } from 'node:child_process';
import { pinnedNode } from './pinned-node.mjs';

/** Runs a program to its end and answers its exit code. Nothing asks the terminal, so it works without one. */
export function runProcess(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs npm: the one that runs this script, with the Node that it runs on, else the one on the path. */
export function runNpm(args, options = {}) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm) return runProcess(node ?? process.execPath, [npm, ...args], options);
  return runProcess('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Leaves everything to another script on the pinned Node: its input, output, signals and exit code are ours. */
export function handOver(args, options = {}) {
  const child = spawn(pinnedNode(), args, { stdio: 'inherit', ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
