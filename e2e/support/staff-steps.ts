import type { PetitionDetail, PetitionPage } from '../../src/petitions/contract.ts';
import type { Role } from '../../src/organisation/domain/index.ts';
import type { Site } from './site.ts';

/** The staff's side of the main way through the API, for journeys that look at the petitioner's side. */
export function staffSteps(site: Site, number: string) {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const served = { kind: 'SERVED', servedOn: today, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'R-1' };

  async function open(role: Role): Promise<PetitionDetail> {
    const list = await site.callAs<PetitionPage>(role, 'GET', `/api/v1/petitions?text=${encodeURIComponent(number)}`);
    const [row] = list.items;
    if (!row) throw new Error(`${role} does not find ${number}`);
    return site.callAs<PetitionDetail>(role, 'GET', `/api/v1/petitions/${row.petitionId}`);
  }

  async function take(role: Role, action: string, fields: object = {}): Promise<void> {
    const { petitionId, version } = await open(role === 'handler' ? 'registrar' : role);
    await site.callAs(role, 'POST', `/api/v1/petitions/${petitionId}/actions`, { action, expectedVersion: version, ...fields });
  }

  return {
    open,
    take,
    async accept(): Promise<void> {
      await take('registrar', 'registerPetition');
      await take('screener', 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
      await take('screener', 'acceptPetition', { coHandlers: [] });
      await take('registrar', 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: { ...served, method: 'POST' } });
    },
    async answer(): Promise<void> {
      const me = await site.callAs<{ staffId: string }>('handler', 'GET', '/api/v1/session');
      await take('unitHead', 'assignHandler', { staffId: me.staffId });
      await take('handler', 'declareRecusal', { interest: 'NONE', note: null });
      await take('handler', 'startHandling');
      await take('handler', 'hearPetitioner', { statement: { heardOn: today, place: '接待室', presentStaffIds: [], text: '陈述' } });
      await take('handler', 'recordInvestigation', { investigation: { investigatedOn: today, method: '查阅工资台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
      const { requests, remedy } = await open('handler');
      const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] }));
      const remedyLine = remedy && { right: 'REVIEW', ...remedy };
      await take('handler', 'draftOpinion', { content: { facts: '经查属实', reasons: '合同有约定', answers, remedyLine }, major: false });
      await take('legalReviewer', 'recordLegalReview', { passed: true, comments: null });
      await take('signer', 'approveOpinion');
      await take('signer', 'issueOpinion');
      await take('serviceClerk', 'serveOpinion', { outcome: { ...served, method: 'PERSONAL', signedBy: 'PETITIONER' } });
    },
  };
}
