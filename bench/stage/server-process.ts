import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { killProcess, listChildren } from './child-processes.ts';
import { memoryOf } from './process-memory.ts';

export interface ServerProcess {
  readonly url: string;
  readonly processId: number;
  memoryInMB(): Promise<number>;
  /** Waits until it says that it can serve, as at its start. */
  ready(): Promise<void>;
  /** Ends it as an operator does, with everything written. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

export interface ServerWish {
  readonly dataDirectory: string;
  readonly port: number;
  readonly role?: 'all' | 'web';
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../bin/xinqiao', import.meta.url));
const START_LIMIT_IN_MS = 60_000;

/** Starts the real program, as `xinqiao start` does, and waits until it answers that it is ready. */
export async function startServerProcess(wish: ServerWish): Promise<ServerProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'start', '--json'], { stdio: ['ignore', 'ignore', 'pipe'], env: environmentOf(wish) });
  const words = collectWords(child);
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${wish.port}`;
  try {
    await waitUntilReady(child, url);
  } catch (error) {
    child.kill('SIGTERM');
    throw new Error(`${String(error)}: ${words()}`, { cause: error });
  }
  // The command hands over to the pinned Node; that is the server.
  const [processId = 0] = listChildren(child.pid ?? 0);
  return {
    url,
    processId,
    memoryInMB: () => memoryOf(processId),
    ready: () => waitUntilReady(child, url),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      killProcess(processId);
      await ended;
    },
  };
}

export function environmentOf({ dataDirectory, port, role = 'all' }: ServerWish): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en', XINQIAO_DATA: dataDirectory, XINQIAO_PORT: String(port), XINQIAO_ROLE: role, XINQIAO_LOG_LEVEL: 'warn' };
}

function collectWords(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-1000);
  });
  return () => text;
}

async function waitUntilReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + START_LIMIT_IN_MS;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`the server left with ${child.exitCode}`);
    const isReady = await fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await pause(20);
  }
  throw new Error('the server did not become ready');
}
