import type { Role } from '../../src/organisation/domain/index.ts';
import { send, served, type Fields, type Matter } from './by-api.ts';
import type { Site } from './site.ts';

interface Handed extends Matter {
  /** Somebody who is appointed for these steps alone; each step sees the matter as it stands. */
  act(roles: readonly Role[], unitCode: string, steps: readonly Step[]): Promise<void>;
}

type Step = readonly [action: string, fields?: Fields];

interface Submission {
  readonly office?: string;
  readonly request: string;
  readonly facts?: string;
  readonly fields?: Fields;
}

/** A matter that somebody hands in, for a journey that takes it by steps of its own. */
export async function handIn(site: Site, { office = 'QXJT', request, facts = '五月至七月的工资没有发放。', fields = {} }: Submission): Promise<Handed> {
  const { number, queryCode } = await send<{ number: string; queryCode: string }>(site, 'POST', '/api/v1/portal/submissions', {
    body: { officeCode: office, title: request, requests: [request], facts, petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' }, ...fields },
  });
  const finder = await site.appoint(['registrar'], office);
  const { items } = await send<{ items: { petitionId: string }[] }>(site, 'GET', `/api/v1/petitions?text=${number}`, finder);
  const petitionId = items[0]?.petitionId ?? '';
  const path = `/api/v1/petitions/${petitionId}`;

  async function act(roles: readonly Role[], unitCode: string, steps: readonly Step[]): Promise<void> {
    const person = await site.appoint(roles, unitCode);
    for (const [action, given = {}] of steps) {
      const { version } = await send<{ version: number }>(site, 'GET', path, person);
      await send(site, 'POST', `${path}/actions`, { ...person, body: { action, expectedVersion: version, ...given } });
    }
  }

  return { proof: { number, code: queryCode }, petitionId, act };
}

export const SCREENED_AS_APPEAL: Step = ['screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null }];
export const ACCEPTED_AND_TOLD: readonly Step[] = [['acceptPetition', { coHandlers: [] }], ['recordNotice', { kind: 'NOTICE_ACCEPT', outcome: served('POST') }]];
