import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createGate } from './gate.ts';

async function* ticks(log: string[], name: string): AsyncGenerator<Uint8Array> {
  try {
    for (let tick = 0; tick < 3; tick += 1) {
      log.push(name);
      yield Buffer.from(name);
    }
  } finally {
    log.push(`${name} ended`);
  }
}

it('lets so many flow at once, the next when one has ended, failed or is wanted no more', async () => {
  const log: string[] = [];
  const gate = createGate(1);
  const first = Readable.from(gate(() => ticks(log, 'a')));
  const failing = gate(() => {
    throw new Error('no');
  });
  const last = gate(() => ticks(log, 'c'));
  await first.iterator({ destroyOnReturn: false }).next();
  const waiting = [failing.next().catch(() => log.push('b failed')), last.next()];
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(log).not.toContain('c');
  first.destroy();
  await Promise.all(waiting);
  expect(log.filter((each) => each !== 'a')).toEqual(['a ended', 'b failed', 'c']);
});
