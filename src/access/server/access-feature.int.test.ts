import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerDeps } from '../../platform/http/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { createAccessFeature } from './index.ts';
import { openAccess, type OpenAccess } from './testing/index.ts';

let access: OpenAccess;
let empty: TestDatabase;
beforeAll(async () => {
  [access, empty] = [await openAccess(), await createTestDatabase()];
});
afterAll(() => Promise.all([access.close(), empty.drop()]));

function depsOn(db: ServerDeps['db'], role: 'all' | 'worker' = 'all', isDemo = false): ServerDeps {
  // The feature takes of the platform no more than this.
  return { ...access.deps, db, config: { publicUrl: 'http://localhost:8080', language: 'en', role, isDemo } } as unknown as ServerDeps;
}

describe('starting', () => {
  it('an empty installation tells the operator how the first administrator comes in', async () => {
    const { module } = createAccessFeature();
    const notices = await module.start?.(depsOn(empty.db));
    expect(notices).toHaveLength(1);
    expect(notices?.[0]).toMatch(/^There is no administrator yet\. .*: http:\/\/localhost:8080\/desk\/enrol\/[\w-]{43}$/);
  });

  it('a worker, or a demonstration, tells nothing', async () => {
    expect(await createAccessFeature().module.start?.(depsOn(empty.db, 'worker'))).toEqual([]);
    expect(await createAccessFeature().module.start?.(depsOn(empty.db, 'all', true))).toEqual([]);
  });

  it('an installation with an administrator tells nothing', async () => {
    await access.addPerson('admin', [{ role: 'administrator', unitId: access.units.GROUP }]);
    expect(await createAccessFeature().module.start?.(depsOn(access.deps.db))).toEqual([]);
  });
});
