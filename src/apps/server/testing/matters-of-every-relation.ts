import type { Role } from '../../../organisation/domain/index.ts';
import type { TestSite, UnitCode } from './test-site.ts';

/** How a matter stands to somebody with a post in the company QXGT, and the scopes of the decision table that reach it from there. */
export const RELATIONS = {
  'received and handled by the own unit': ['office', 'unit', 'subtree'],
  'received by another office and sent to the own unit': ['unit', 'subtree'],
  'of a unit below': ['subtree'],
  'of the company beside': [],
  'of the unit above': [],
  'of the company beside, with a part for the own unit': ['co'],
  'of the company beside, contested before the own unit': ['review'],
  'against the person himself (PP-3)': [],
  'that alleges retaliation by the own unit (PP-1)': [],
  'that is a report and was sealed (PP-4)': ['reports'],
} as const;
export type Relation = keyof typeof RELATIONS;

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const SERVED = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

interface Office {
  readonly clerk: string;
  readonly handler: string;
  readonly lawyer: string;
  readonly head: string;
}

/** Makes one matter of each relation through the API; `reportedStaffIds` are those whom the matter against persons names. */
export async function makeMatters(site: TestSite, reportedStaffIds: readonly string[]): Promise<ReadonlyMap<Relation, string>> {
  const call = async <Answer>(as: string, path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${site.url}/api/v1${path}`, { method: 'POST', headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    // The caller names what this call answers.
    return answer as never;
  };
  const offices = new Map<UnitCode, Office>();
  const officeOf = async (unit: UnitCode): Promise<Office> => {
    const tokenOf = (roles: readonly Role[]) => site.tokenOf(roles, unit);
    const known = offices.get(unit) ?? {
      clerk: await tokenOf(['registrar', 'screener', 'dispatcher', 'serviceClerk']), handler: await tokenOf(['handler']), lawyer: await tokenOf(['legalReviewer']), head: await tokenOf(['unitHead', 'signer']),
    };
    offices.set(unit, known);
    return known;
  };
  const register = async (unit: UnitCode, fields: object = {}): Promise<{ petitionId: string; office: Office }> => {
    const office = await officeOf(unit);
    const file = await upload(site, office.clerk);
    const body = { channel: 'LETTER', receivedOn: TODAY, requests: ['修路'], facts: '路坏了。', petitioners: [{ name: '钱二', address: '西街一号' }], attachments: [{ uploadToken: file, fileName: 'a.txt' }], ...fields };
    const { petitionId } = await call<{ petitionId: string }>(office.clerk, '/petitions', body);
    return { petitionId, office };
  };
  const act = async (as: string, petitionId: string, action: string, fields: object = {}): Promise<void> => {
    const { version } = await site.db.reader.selectFrom('petition').select('version').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
    await call(as, `/petitions/${petitionId}/actions`, { action, expectedVersion: version, ...fields });
  };
  const screen = (as: string, petitionId: string, staffIds: readonly string[] = []) =>
    act(as, petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds }, suggestion: null });
  const accepted = async (unit: UnitCode, coHandlers: readonly string[] = []) => {
    const { petitionId, office } = await register(unit);
    await screen(office.clerk, petitionId);
    await act(office.clerk, petitionId, 'acceptPetition', { coHandlers });
    return { petitionId, office };
  };

  const sent = await register('QXJT');
  await screen(sent.office.clerk, sent.petitionId);
  await act(sent.office.clerk, sent.petitionId, 'routePetition', { toUnitId: site.unitId('QXGT'), suggestedRoute: null, note: null });
  const sealed = await register('QXGT');
  await act(sealed.office.clerk, sealed.petitionId, 'sealToDiscipline', { seal: { bagId: 'B-1', ground: 'REPORT_CLASS', handedOverTo: '纪委办公室', realName: false } });
  const againstPersons = await register('QXGT');
  await screen(againstPersons.office.clerk, againstPersons.petitionId, reportedStaffIds);
  const contested = await accepted('QXKY');
  await contest(site, contested, act);
  return new Map<Relation, string>([
    ['received and handled by the own unit', (await accepted('QXGT')).petitionId],
    ['received by another office and sent to the own unit', sent.petitionId],
    ['of a unit below', (await accepted('QXGT1')).petitionId],
    ['of the company beside', (await accepted('QXKY')).petitionId],
    ['of the unit above', (await accepted('QXJT')).petitionId],
    ['of the company beside, with a part for the own unit', (await accepted('QXKY', [site.unitId('QXGT')])).petitionId],
    ['of the company beside, contested before the own unit', contested.petitionId],
    ['against the person himself (PP-3)', againstPersons.petitionId],
    ['that alleges retaliation by the own unit (PP-1)', (await register('QXGT', { reportedUnitIds: [site.unitId('QXGT')], retaliationAlleged: true })).petitionId],
    ['that is a report and was sealed (PP-4)', sealed.petitionId],
  ]);
}

type Act = (as: string, petitionId: string, action: string, fields?: object) => Promise<void>;

/** From acceptance to the served opinion, and on to the request for its review. */
async function contest(site: TestSite, { petitionId, office: { clerk, handler, lawyer, head } }: { petitionId: string; office: Office }, act: Act): Promise<void> {
  const me = (await (await fetch(`${site.url}/api/v1/session`, { headers: { authorization: `Bearer ${handler}` } })).json()) as { staffId: string };
  await act(clerk, petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: SERVED });
  await act(head, petitionId, 'assignHandler', { staffId: me.staffId });
  await act(handler, petitionId, 'declareRecusal', { interest: 'NONE', note: null });
  await act(handler, petitionId, 'startHandling');
  await act(handler, petitionId, 'hearPetitioner', { statement: { heardOn: TODAY, place: '接待室', presentStaffIds: [], text: '陈述' } });
  await act(handler, petitionId, 'recordInvestigation', { investigation: { investigatedOn: TODAY, method: '现场查看', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
  const detail = (await (await fetch(`${site.url}/api/v1/petitions/${petitionId}`, { headers: { authorization: `Bearer ${handler}` } })).json()) as { requests: { requestId: string }[]; remedy: object };
  const answers = detail.requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《公路法》第三十五条'] }));
  await act(handler, petitionId, 'draftOpinion', { content: { facts: '属实', reasons: '应当修复', answers, remedyLine: { right: 'REVIEW', ...detail.remedy } }, major: false });
  await act(lawyer, petitionId, 'recordLegalReview', { passed: true, comments: null });
  await act(head, petitionId, 'approveOpinion');
  await act(head, petitionId, 'issueOpinion');
  await act(clerk, petitionId, 'serveOpinion', { outcome: { ...SERVED, method: 'PERSONAL', signedBy: 'PETITIONER' } });
  const letter = await site.db.reader.selectFrom('attachment').select('attachment_id').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
  await act(clerk, petitionId, 'requestReview', { application: { receivedOn: TODAY, sentOn: TODAY, requests: '请求复查', reasons: '不服', lateReason: null, applicationDocumentId: letter.attachment_id } });
}

async function upload(site: TestSite, as: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob(['材料']), 'a.txt');
  const response = await fetch(`${site.url}/api/v1/uploads`, { method: 'POST', headers: { authorization: `Bearer ${as}` }, body: form });
  return ((await response.json()) as { uploadToken: string }).uploadToken;
}
