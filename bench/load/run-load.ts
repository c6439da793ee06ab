import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a load generator as a process of its own and answers what it printed, so that its work is not done by whoever measures. */
export async function runLoad<Wish, Outcome>(file: string, wish: Wish): Promise<Outcome> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(wish));
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${file} left with ${code}`);
  // Written by the generator of this folder that the caller names.
  return JSON.parse(printed) as Outcome;
}
