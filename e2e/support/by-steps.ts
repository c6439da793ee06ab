import type { Role } from '../../src/organisation/domain/index.ts';
import { send, served, today, type Fields, type Matter } from './by-api.ts';
import type { Site } from './site.ts';

export interface Handed extends Matter {
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

/** The handling of an accepted matter by people of that unit, up to the opinion in the petitioner's hands. */
export async function handleAndServe({ petitionId, act }: Handed, site: Site, unit: string, decision: 'SUPPORT' | 'NOT_SUPPORT' = 'NOT_SUPPORT'): Promise<void> {
  const handler = await site.appoint(['handler'], unit);
  await act(['unitHead'], unit, [['assignHandler', { staffId: handler.staffId }]]);
  const path = `/api/v1/petitions/${petitionId}`;
  const doing = async (action: string, fields: Fields = {}): Promise<void> => {
    const { version } = await send<{ version: number }>(site, 'GET', path, handler);
    await send(site, 'POST', `${path}/actions`, { ...handler, body: { action, expectedVersion: version, ...fields } });
  };
  await doing('declareRecusal', { interest: 'NONE', note: null });
  await doing('startHandling');
  await doing('hearPetitioner', { statement: { heardOn: today(), place: '接待室', presentStaffIds: [], text: '信访人陈述了经过。' } });
  await doing('recordInvestigation', { investigation: { investigatedOn: today(), method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
  const { requests, remedy } = await send<{ requests: { requestId: string; text: string }[]; remedy: { bodyUnitId: string; bodyName: string } }>(site, 'GET', path, handler);
  const answers = requests.map(({ requestId, text }) => ({
    requestId, decision, legalBasis: ['《中华人民共和国劳动法》第五十条'],
    explanation: decision === 'SUPPORT' ? `支持${text}的请求，于十日内办理。` : `劳动合同没有约定，${text}的请求不予支持。`,
  }));
  await doing('draftOpinion', { content: { facts: '经查属实。', reasons: '合同有约定。', answers, remedyLine: { right: 'REVIEW', days: 30, ...remedy } }, major: false });
  await act(['legalReviewer'], unit, [['recordLegalReview', { passed: true, comments: null }]]);
  await act(['unitHead', 'signer'], unit, [['approveOpinion'], ['issueOpinion']]);
  await act(['serviceClerk'], unit, [['serveOpinion', { outcome: { ...served('PERSONAL'), signedBy: 'PETITIONER' } }]]);
}
