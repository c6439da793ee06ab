import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Before anything else is loaded: compiled code of the last run makes every later start faster.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/xinqiao', import.meta.url)));
const { runCommandLine } = await import('./run-command-line.ts');
const { terminalLanguage } = await import('../../platform/config/index.ts');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  language: terminalLanguage(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
