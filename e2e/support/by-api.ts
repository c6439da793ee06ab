import type { Role } from '../../src/organisation/domain/index.ts';
import type { Proof } from './petitioner-page.ts';
import type { Site } from './site.ts';

export interface Matter {
  readonly proof: Proof;
  readonly petitionId: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Brings a matter of the company from its submission to a state of the main way, for a journey that begins there. */
interface Wish {
  readonly facts?: string;
  /** Who handles it, when that is somebody at a desk; until `HANDLING` he has declared his interest and begun himself. */
  readonly handler?: { readonly staffId: string };
}

export async function bringTo(site: Site, until: 'INTAKE' | 'ACCEPTED' | 'ASSIGNED' | 'HANDLING' | 'SERVED', request: string, { facts = '五月至七月的工资没有发放。', handler: wanted }: Wish = {}): Promise<Matter> {
  const { number, queryCode } = await send<{ number: string; queryCode: string }>(site, 'POST', '/api/v1/portal/submissions', {
    body: { officeCode: 'QXGT', title: request, requests: [request], facts, petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } },
  });
  const people = await appointAll(site);
  const { clerk } = people;
  const { items } = await send<{ items: { petitionId: string; version: number }[] }>(site, 'GET', `/api/v1/petitions?text=${number}`, clerk);
  const [{ petitionId, version: seen } = { petitionId: '', version: 0 }] = items;
  const act = actorOn(site, petitionId, seen);
  const matter = { proof: { number, code: queryCode }, petitionId };
  if (until === 'INTAKE') return matter;
  await act(clerk, 'registerPetition');
  await accept(act, people);
  if (until === 'ACCEPTED') return matter;
  await appoint(act, people, wanted ?? people.handler);
  if (until === 'ASSIGNED') return matter;
  await examine(act, people);
  if (until === 'HANDLING') return matter;
  await issueOpinion(site, act, { people, petitionId, request });
  await act(clerk, 'serveOpinion', { outcome: { ...served('PERSONAL'), signedBy: 'PETITIONER' } });
  return matter;
}

/** Brings a matter that a clerk has registered at his desk to its issued opinion. */
export async function answerByApi(site: Site, petitionId: string, request: string): Promise<void> {
  const people = await appointAll(site);
  const { version } = await send<{ version: number }>(site, 'GET', `/api/v1/petitions/${petitionId}`, people.clerk);
  const act = actorOn(site, petitionId, version);
  await accept(act, people);
  await appoint(act, people, people.handler);
  await examine(act, people);
  await issueOpinion(site, act, { people, petitionId, request });
}

type Person = Awaited<ReturnType<Site['appoint']>>;
type People = Readonly<Record<'clerk' | 'head' | 'handler' | 'lawyer', Person>>;
type Act = (person: { readonly token: string }, action: string, fields?: Fields) => Promise<void>;

async function appointAll(site: Site): Promise<People> {
  const [clerk, head, handler, lawyer] = await Promise.all([
    site.appoint(['registrar', 'screener', 'serviceClerk'], 'QXGT'), site.appoint(['unitHead', 'signer'], 'QXGT'), site.appoint(['handler'], 'QXGT'), site.appoint(['legalReviewer'], 'QXGT'),
  ]);
  return { clerk, head, handler, lawyer };
}

function actorOn(site: Site, petitionId: string, seen: number): Act {
  let version = seen;
  return async ({ token }, action, fields = {}) => {
    ({ version } = await send<{ version: number }>(site, 'POST', `/api/v1/petitions/${petitionId}/actions`, { token, body: { action, expectedVersion: version, ...fields } }));
  };
}

async function accept(act: Act, { clerk }: People): Promise<void> {
  await act(clerk, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await act(clerk, 'acceptPetition', { coHandlers: [] });
}

async function appoint(act: Act, { clerk, head }: People, handler: { readonly staffId: string }): Promise<void> {
  await act(clerk, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: served('POST') });
  await act(head, 'assignHandler', { staffId: handler.staffId });
}

async function examine(act: Act, { handler }: People): Promise<void> {
  await act(handler, 'declareRecusal', { interest: 'NONE', note: null });
  await act(handler, 'startHandling');
  await act(handler, 'hearPetitioner', { statement: { heardOn: today(), place: '接待室', presentStaffIds: [], text: '五月起没有收到工资。' } });
  await act(handler, 'recordInvestigation', { investigation: { investigatedOn: today(), method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
}

async function issueOpinion(site: Site, act: Act, { people, petitionId, request }: { people: People; petitionId: string; request: string }): Promise<void> {
  const { handler, lawyer, head } = people;
  const { requests, remedy } = await send<{ requests: { requestId: string }[]; remedy: { bodyUnitId: string; bodyName: string } }>(site, 'GET', `/api/v1/petitions/${petitionId}`, handler);
  const answers = requests.map(({ requestId }) => ({ requestId, decision: 'NOT_SUPPORT', explanation: `劳动合同没有约定，${request}的请求不予支持。`, legalBasis: ['《中华人民共和国劳动法》第五十条'] }));
  await act(handler, 'draftOpinion', { content: { facts: '经查属实。', reasons: '合同没有约定。', answers, remedyLine: { right: 'REVIEW', days: 30, ...remedy } }, major: false });
  await act(lawyer, 'recordLegalReview', { passed: true, comments: null });
  await act(head, 'approveOpinion');
  await act(head, 'issueOpinion');
}

/** A supervision letter whose answer does not satisfy and is returned. */
export async function superviseInVain(site: Site, petitionId: string): Promise<void> {
  const [supervisor, head] = await Promise.all([site.appoint(['supervisor', 'officeHead'], 'QXJT'), site.appoint(['unitHead'], 'QXGT')]);
  const steps = [
    [supervisor, { action: 'raiseSupervision', ruleId: 'XF-34', demand: '请说明办理进度。', listed: false }],
    [head, { action: 'replySupervision', supervisionNo: 1, text: '正在办理。', adopted: true, reasonsNotAdopted: null }],
    [supervisor, { action: 'closeSupervision', supervisionNo: 1, accept: false, reason: '没有说明原因和办结时间。' }],
  ] as const;
  for (const [{ token }, step] of steps) {
    const { version } = await send<{ version: number }>(site, 'GET', `/api/v1/petitions/${petitionId}`, supervisor);
    await send(site, 'POST', `/api/v1/petitions/${petitionId}/actions`, { token, body: { expectedVersion: version, ...step } });
  }
}

/** How many matters with these words somebody with that post finds. */
export async function countFound(site: Site, role: Role, unit: string, words: string): Promise<number> {
  const { items } = await send<{ items: readonly unknown[] }>(site, 'GET', `/api/v1/petitions?text=${encodeURIComponent(words)}`, await site.appoint([role], unit));
  return items.length;
}

export function served(method: string): Fields {
  return { kind: 'SERVED', method, servedOn: today(), documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };
}

export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

export async function send<Answer>(site: Site, method: string, path: string, { token, body }: { token?: string; body?: unknown }): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(site.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as Answer;
}
