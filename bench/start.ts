import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Measured } from './frame/measure.ts';
import { rowOf } from './frame/statistics.ts';
import { makeInstallation } from './stage/installation.ts';
import { environmentOf, ROOT } from './stage/server-process.ts';
import type { Stage } from './stage/stage.ts';

export const name = 'start';

const REPETITIONS = 7;
const LIMIT_IN_MS = 60_000;

/** From the command to the first page that is answered, on an installation that has been started before. */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await makeInstallation('start');
  try {
    await (await installation.startServer()).stop();
    const isBuilt = existsSync(join(ROOT, 'dist/desk'));
    const command = isBuilt ? ['scripts/start.mjs'] : ['bin/xinqiao', 'start'];
    const times: number[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      times.push(await timeStart(command, installation));
      stage.say(`  ${times.at(-1)?.toFixed(2)} s`);
    }
    return {
      rows: [rowOf('second start to the first answered page', times, { unit: 's', must: '<= 3' })],
      notes: [`\`node ${command.join(' ')}\`; the packages are installed${isBuilt ? ' and the desk is built' : ''}; PostgreSQL is started too.`],
    };
  } finally {
    installation.remove();
  }
}

async function timeStart(command: readonly string[], { dataDirectory, port }: { dataDirectory: string; port: number }): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [...command], { cwd: ROOT, stdio: 'ignore', env: environmentOf({ dataDirectory, port }) });
  const ended = once(child, 'exit');
  try {
    while (!(await answers(`http://127.0.0.1:${port}/`))) {
      if (child.exitCode !== null || performance.now() - started > LIMIT_IN_MS) throw new Error('the program did not start');
      await pause(10);
    }
    return (performance.now() - started) / 1000;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function answers(url: string): Promise<boolean> {
  return fetch(url, { headers: { connection: 'close' } }).then(
    async (answer) => (await answer.text()) !== '',
    () => false,
  );
}
