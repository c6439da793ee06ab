import { rmSync } from 'node:fs';
import { createTokenFor, inviteStaff } from '../../../access/server/index.ts';
import { sealJournal } from '../../../audit/server/index.ts';
import { importUnits, loadUnitHistory } from '../../../organisation/server/index.ts';
import type { Role } from '../../../organisation/domain/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { type Database, makeScratchDirectory } from '../../../platform/db/index.ts';
import type { FeatureModule, Route, ServerDeps } from '../../../platform/http/index.ts';
import type { Clock } from '../../../platform/time/index.ts';
import { plan } from '../features.ts';
import { partsOf } from '../parts.ts';
import { startServer } from '../start-server.ts';

const OPERATOR = { kind: 'cli' } as const;

export interface TestSite {
  readonly url: string;
  readonly dataDirectory: string;
  readonly db: Database;
  readonly routes: readonly Route[];
  unitId(code: string): string;
  /** The one-time token of somebody new. */
  invite(roles: readonly Role[], unit?: UnitCode): Promise<{ username: string; enrolmentToken: string }>;
  /** An API token of somebody new. */
  tokenOf(roles: readonly Role[], unit?: UnitCode): Promise<string>;
  /** Somebody new with an API token. */
  appoint(roles: readonly Role[], unit: string): Promise<{ staffId: string; token: string }>;
  sealJournal(): Promise<void>;
  close(): Promise<void>;
}

export type UnitCode = 'QXJT' | 'QXGT' | 'QXGT1' | 'QXKY';

export type UnitRow = Parameters<typeof importUnits>[2][number];

const UNITS: readonly UnitRow[] = [
  { code: 'SZF', kind: 'EXTERNAL', name: '市政府' },
  { code: 'GZW', kind: 'EXTERNAL', name: '市国资委' },
  { code: 'QXJT', kind: 'GROUP', name: '清溪集团', review_authority_code: 'GZW', re_review_authority_code: 'SZF' },
  { code: 'QXGT', kind: 'COMPANY', name: '清溪钢铁公司', parent_code: 'QXJT', review_authority_code: 'QXJT', re_review_authority_code: 'GZW' },
  { code: 'QXGT1', kind: 'DEPARTMENT', name: '炼钢厂', parent_code: 'QXGT', review_authority_code: 'QXGT', re_review_authority_code: 'QXJT' },
  // Reviewed by the other company, so that one reviews what it does not see otherwise.
  { code: 'QXKY', kind: 'COMPANY', name: '清溪矿业公司', parent_code: 'QXJT', review_authority_code: 'QXGT', re_review_authority_code: 'QXJT' },
];

export interface TestSiteWish {
  readonly largestBucket: number;
  readonly units?: readonly UnitRow[];
  readonly clock?: Clock;
}

/** The whole program with a group, its two companies and a department; buckets of rate limits are small enough to be emptied. */
export async function openTestSite({ largestBucket, units: rows = UNITS, clock }: TestSiteWish): Promise<TestSite> {
  const directory = makeScratchDirectory('documented');
  const config = readConfig({ XINQIAO_DATA: directory, XINQIAO_PORT: '0', XINQIAO_LOG_LEVEL: 'silent' }, directory);
  let deps: ServerDeps | undefined;
  const spy: FeatureModule = { name: 'spy', start: (given) => Promise.resolve(((deps = given), [])) };
  const features = plan.features.map((feature) => withSmallBuckets(feature, largestBucket));
  const server = await startServer(config, { ...plan, features: [...features, spy], ...(clock ? { clock } : {}) });
  if (!deps) throw new Error('the server did not start its features');
  const given = deps;
  const { access } = partsOf(deps);
  await importUnits(access, OPERATOR, [...rows]);
  const { units } = await loadUnitHistory(access.db.reader);
  const unitId = (wanted: string) => {
    const found = units.find(({ code }) => code === wanted);
    if (!found) throw new Error(`the unit ${wanted} was not made`);
    return found.unitId;
  };
  let people = 0;
  const inviteAt = async (roles: readonly Role[], unit: string) => {
    const username = `staff.${(people += 1)}`;
    const posts = roles.map((role) => ({ unitId: unitId(unit), role }));
    const { staffId, enrolmentUrl } = await inviteStaff(access, OPERATOR, { username, displayName: username, locale: 'zh-CN', posts });
    return { staffId, username, enrolmentToken: enrolmentUrl.slice(enrolmentUrl.lastIndexOf('/') + 1) };
  };
  const invite = (roles: readonly Role[], unit: UnitCode = 'QXJT') => inviteAt(roles, unit);
  const tokenFor = async (username: string) => (await createTokenFor(access, OPERATOR, username, { label: 'test', validForDays: 365 })).token;
  return {
    url: server.url,
    dataDirectory: directory,
    db: access.db,
    routes: features.flatMap((feature) => feature.routes?.(given) ?? []),
    unitId,
    invite,
    tokenOf: async (roles, unit) => tokenFor((await invite(roles, unit)).username),
    appoint: async (roles, unit) => {
      const { staffId, username } = await inviteAt(roles, unit);
      return { staffId, token: await tokenFor(username) };
    },
    sealJournal: async () => {
      while ((await sealJournal(given)) > 0);
    },
    close: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function withSmallBuckets(feature: FeatureModule, largest: number): FeatureModule {
  const { routes } = feature;
  if (!routes) return feature;
  const shrink = (limit: { readonly capacity: number; readonly refillPerMinute: number }) => ({ capacity: Math.min(limit.capacity, largest), refillPerMinute: Math.min(limit.refillPerMinute, 1) });
  return { ...feature, routes: (deps) => routes(deps).map((route) => ({ ...route, limits: route.limits.map((limit) => ({ ...limit, ...shrink(limit) })) })) };
}
