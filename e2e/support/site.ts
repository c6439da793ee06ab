import { rmSync } from 'node:fs';
import { createTokenFor, inviteStaff } from '../../src/access/server/index.ts';
import { importUnits, loadUnitHistory } from '../../src/organisation/server/index.ts';
import type { Role } from '../../src/organisation/domain/index.ts';
import { partsOf, plan, startServer } from '../../src/apps/server/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { makeScratchDirectory } from '../../src/platform/db/index.ts';
import type { ServerDeps } from '../../src/platform/http/index.ts';
import { fromEpochMs } from '../../src/platform/kernel/index.ts';
import { askLater, keepSamples } from '../../src/satisfaction/server/index.ts';
import { proposeSupervisions } from '../../src/supervision/server/index.ts';

const OPERATOR = { kind: 'cli' } as const;

/** The whole program as a person meets it, with an organisation of a group and its companies. */
export interface Site {
  readonly url: string;
  /** Invites somebody; answers the one-time link and the username. */
  invite(roles: readonly Role[], unitCode?: string): Promise<{ username: string; displayName: string; enrolmentPath: string }>;
  /** Somebody new with an API token, for what a journey only passes through. */
  appoint(roles: readonly Role[], unitCode: string): Promise<{ staffId: string; token: string }>;
  /** What the night finds in the matters. */
  runNight(): Promise<void>;
  /** The instant at which the program believes to be. */
  now(): number;
  letTimePass(days: number): void;
  /** What the program does at night about samples, and in the morning about later questions. */
  followUp(): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const directory = makeScratchDirectory('journey');
  const config = readConfig({ XINQIAO_DATA: directory, XINQIAO_PORT: '0', XINQIAO_LOG_LEVEL: 'silent' }, directory);
  let deps: ServerDeps | undefined;
  const spy = { name: 'journey', start: (given: ServerDeps) => Promise.resolve(((deps = given), [])) };
  let shift = 0;
  const now = () => Date.now() + shift;
  const server = await startServer(config, { ...plan, features: [...plan.features, spy], clock: { now: () => fromEpochMs(now()) } });
  if (!deps) throw new Error('the server did not start its features');
  const { access, petitions, supervision } = partsOf(deps);
  await importUnits(access, OPERATOR, [
    { code: 'SZF', kind: 'EXTERNAL', name: '市政府' },
    { code: 'GZW', kind: 'EXTERNAL', name: '市国资委' },
    { code: 'QXJT', kind: 'GROUP', name: '清溪集团', review_authority_code: 'GZW', re_review_authority_code: 'SZF' },
    { code: 'QXGT', kind: 'COMPANY', name: '清溪钢铁公司', parent_code: 'QXJT', review_authority_code: 'QXJT', re_review_authority_code: 'GZW' },
    { code: 'QXWL', kind: 'COMPANY', name: '清溪物流公司', parent_code: 'QXJT', review_authority_code: 'QXJT', re_review_authority_code: 'GZW' },
    { code: 'QXLG', kind: 'COMPANY', name: '清溪炼钢分公司', parent_code: 'QXGT', review_authority_code: 'QXGT', re_review_authority_code: 'QXJT' },
  ]);
  const { units } = await loadUnitHistory(access.db.reader);
  let people = 0;

  async function invite(roles: readonly Role[], unitCode = 'QXJT') {
    const unitId = units.find((unit) => unit.code === unitCode)?.unitId;
    if (!unitId) throw new Error(`no unit ${unitCode}`);
    people += 1;
    const username = `staff.${people}`;
    const displayName = `${roles.join(' ')} ${people}`;
    const posts = roles.map((role) => ({ unitId, role }));
    const { staffId, enrolmentUrl } = await inviteStaff(access, OPERATOR, { username, displayName, locale: 'zh-CN', posts });
    return { staffId, username, displayName, enrolmentPath: new URL(enrolmentUrl).pathname };
  }

  return {
    url: server.url,
    invite,
    appoint: async (roles, unitCode) => {
      const { staffId, username } = await invite(roles, unitCode);
      return { staffId, token: (await createTokenFor(access, OPERATOR, username, { label: 'journey', validForDays: 1 })).token };
    },
    runNight: async () => {
      await proposeSupervisions(supervision, new AbortController().signal);
    },
    now,
    letTimePass: (days) => {
      shift += days * 86_400_000;
    },
    followUp: async () => {
      await keepSamples(petitions);
      await askLater(petitions, new AbortController().signal);
    },
    close: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
