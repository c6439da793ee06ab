import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const histories = fileURLToPath(new URL('./testing/index.ts', import.meta.url));

/** Checks random histories in a process of its own: a process reads its time zone when it starts. */
async function checkInZone(zone: string, numRuns: number): Promise<unknown> {
  const script = `
    import { checkHistories } from ${JSON.stringify(histories)};
    process.stdout.write(JSON.stringify({ ...checkHistories({ numRuns: ${numRuns}, seed: 7 }), offset: new Date(0).getTimezoneOffset() }));`;
  // Refused effects are many here and their stack traces are not read.
  const { stdout } = await run(process.execPath, ['--stack-trace-limit=0', '--input-type=module', '--eval', script], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout);
}

describe('the fold of clock effects', () => {
  it('gives the same dates step by step and in a full replay, in every time zone of the process', { timeout: 60_000 }, async () => {
    const [shanghai, losAngeles, apia] = await Promise.all(
      ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia'].map((zone) => checkInZone(zone, 3000)),
    );
    expect(shanghai).toMatchObject({ failed: false, counterexample: null, errorInstance: null, histories: 3000, offset: -480 });
    expect(losAngeles).toEqual({ ...(shanghai as object), offset: 480 });
    expect(apia).toEqual({ ...(shanghai as object), offset: 660 });
  });

  it('holds for 100,000 random histories', { timeout: 120_000 }, async () => {
    expect(await checkInZone('Asia/Shanghai', 100_000)).toMatchObject({ failed: false, counterexample: null, errorInstance: null, histories: 100_000 });
  });
});
