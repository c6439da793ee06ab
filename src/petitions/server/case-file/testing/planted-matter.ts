import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { issueDocument } from '../../../../documents/server/index.ts';
import { dayInChina } from '../../../../platform/kernel/index.ts';
import { StaffRegistration } from '../../../contract.ts';
import { getPetition } from '../../get-petition.ts';
import { registerPetition } from '../../register-petition.ts';
import type { TestOffice } from '../../testing/index.ts';
import { stageUpload } from '../../uploads.ts';

const TODAY = '2026-03-10';
const SERVED = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

/** People who must not be found again in a redacted file, and the parts by which they would be. */
export const PEOPLE = [
  {
    name: '欧阳秀兰', phone: '13912345678', address: '清溪市东城区槐荫路27号院3单元402室', email: 'xiulan.ou@example.cn', idType: 'RESIDENT_ID', idNumber: '330102198003072345', birthOn: '1980-03-07', employer: '红云饭店', gender: 'FEMALE', capacity: 'MAIN',
  },
  { name: '司马建军', phone: '0571-87654321', address: '平湖县柳溪村六组18号', capacity: 'SIGNATORY' },
  { name: 'Anna Rothenberg', phone: '+86 138 0013 8000', capacity: 'REPRESENTATIVE' },
] as const;
export const COMPANION = '端木清风';
export const CALLER = '13700009999';
export const THIRD = '赵德柱';

/** Every planted text and its parts. */
export const PLANTED: readonly string[] = [
  '欧阳秀兰', '秀兰', '欧阳女士', '13912345678', '12345678', '槐荫路27号院3单元402室', '槐荫路27号', '3单元402室', 'xiulan.ou@example.cn', 'xiulan.ou', '330102198003072345', '19800307', '072345', '1980年3月7日', '红云饭店',
  '司马建军', '建军', '87654321', '柳溪村六组18号', '柳溪村六组', 'Rothenberg', '13800138000', '端木清风', '13700009999',
  // Named in an older letter, and the petitioner of a matter that was merged with this one.
  '上官云飞', '云飞', '尉迟春华', '春华',
];

const SENTENCE = `欧阳秀兰（欧阳女士，秀 兰，身份证330102198003072345，出生于1980年3月7日，住槐荫路27号院3单元402室，电话139-1234-5678，邮箱xiulan.ou@example.cn，在红云饭店做工）与司马建军（柳溪村六组18号，0571-87654321）、Ms Rothenberg（１３８００１３８０００）、端木清风（13700009999）同来，提到赵德柱；曾用名上官云飞，与尉迟春华的事项合并。`;

/** A matter in which every text, file name and file names everybody, from its registration to the request for its review. */
export async function makePlantedMatter(office: TestOffice, { files = 1 }: { readonly files?: number } = {}): Promise<string> {
  const { deps } = office;
  const staged = await Promise.all([
    ...Array.from({ length: files }, async () => stage(office, await aPdf(), '欧阳秀兰身份证.pdf')), stage(office, PNG, '秀兰的照片.png'), stage(office, Buffer.from(SENTENCE), '13912345678.txt'),
  ]);
  const body = StaffRegistration.parse({
    channel: 'PHONE', receivedOn: TODAY, title: '欧阳秀兰反映欠薪', requests: [`补发工资：${SENTENCE}`, '秀兰要求出具证明'], facts: SENTENCE, reasons: SENTENCE, petitioners: PEOPLE, petitionerCount: 3,
    channelDetails: { callingNumber: CALLER, companions: COMPANION, summary: SENTENCE, gaveName: true }, attachments: staged,
  });
  const { petitionId, number, queryCode } = await registerPetition(deps, office.receiver, await office.staff('registrar'), { body, idempotencyKey: undefined, language: 'zh-CN' });
  const act = (role: Parameters<TestOffice['act']>[0], action: string, fields: Readonly<Record<string, unknown>> = {}) => office.act(role, petitionId, action, fields);
  const proof = { number, queryCode };
  await act('screener', 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await mergeAnother(office, petitionId);
  await act('screener', 'acceptPetition', { coHandlers: [] });
  await issueToFormerName(office, petitionId);
  await act('registrar', 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: { ...SERVED, receiptReference: '欧阳秀兰签收' } });
  await act('unitHead', 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await act('handler', 'declareRecusal', { interest: 'NONE', note: null });
  await act('handler', 'startHandling');
  await act('unitHead', 'markUrgent', { knownAt: '2026-03-10T01:00:00.000Z', reason: SENTENCE });
  await act('handler', 'sendMessage', { text: SENTENCE });
  await office.petitioners.supplement({ ...proof, text: SENTENCE, attachments: [] }, 'zh-CN');
  await act('handler', 'hearPetitioner', { statement: { heardOn: TODAY, place: '槐荫路27号院3单元402室', presentStaffIds: [], text: SENTENCE } });
  await act('handler', 'recordInvestigation', { investigation: { investigatedOn: TODAY, method: '走访欧阳秀兰', finding: SENTENCE, outcome: 'PROVEN', documentIds: [] } });
  await act('handler', 'listDemand', { request: { requestId: randomUUID(), text: `赔礼道歉：${SENTENCE}` } });
  const { requests, remedy } = await getPetition(deps, await office.staff('handler'), petitionId, 'zh-CN');
  const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: SENTENCE, legalBasis: ['《劳动法》第五十条'] }));
  await act('handler', 'draftOpinion', { content: { facts: SENTENCE, reasons: SENTENCE, answers, remedyLine: remedy && { right: 'REVIEW', ...remedy } }, major: false });
  await act('legalReviewer', 'recordLegalReview', { passed: true, comments: SENTENCE });
  // The check before signing notices the people, of course; here they stand in the reasons as well.
  const { draft } = await getPetition(deps, await office.staff('handler'), petitionId, 'zh-CN');
  for (const { key, canOverrule } of draft?.findings ?? []) if (canOverrule) await act('handler', 'overruleFinding', { finding: key, reason: SENTENCE });
  await act('signer', 'approveOpinion');
  await act('signer', 'issueOpinion');
  await act('serviceClerk', 'serveOpinion', { outcome: { ...SERVED, method: 'PERSONAL', signedBy: 'PETITIONER' } });
  await office.petitioners.evaluate({ ...proof, target: 'UNIT', value: 'DISSATISFIED', reason: SENTENCE }, 'zh-CN');
  await office.petitioners.requestReview({ ...proof, requests: SENTENCE, reasons: SENTENCE }, 'zh-CN');
  return petitionId;
}

async function mergeAnother(office: TestOffice, mainPetitionId: string): Promise<void> {
  const body = StaffRegistration.parse({ channel: 'LETTER', receivedOn: TODAY, requests: ['同上'], facts: '同一件事。', petitioners: [{ name: '尉迟春华' }] });
  const { petitionId } = await registerPetition(office.deps, office.receiver, await office.staff('registrar'), { body, idempotencyKey: undefined, language: 'zh-CN' });
  await office.act('screener', petitionId, 'mergeInto', { mainPetitionId, note: '同一事项' });
}

function issueToFormerName({ deps, company }: TestOffice, petitionId: string): Promise<unknown> {
  const data = {
    petitionNumber: 'QXGT-1', petitionerName: '上官云飞', matter: '欠薪', receivedOn: TODAY, forwardedOn: TODAY, destinationUnitName: '清溪钢铁公司', destinationContact: { name: '接待室', phone: '0571-1' },
  };
  const issue = { petitionId, petitionNumber: 'QXGT-1', type: 'NOTICE_ROUTE', data, unit: { unitId: company, code: 'QXGT', name: '清溪钢铁公司' }, issuedOn: dayInChina(deps.clock.now()), createdAt: deps.clock.now(), createdBy: null } as const;
  return deps.db.transaction((tx) => issueDocument(tx, deps.documents, issue));
}

async function stage(office: TestOffice, bytes: Uint8Array, fileName: string): Promise<{ uploadToken: string; fileName: string }> {
  const { deps } = office;
  const { uploadToken } = await stageUpload(deps, Readable.from([Buffer.from(bytes)]), fileName, deps.clock.now());
  return { uploadToken, fileName };
}

async function aPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([500, 700]);
  page.drawText('330102198003072345 Rothenberg 13912345678', { x: 40, y: 400, font: await document.embedFont(StandardFonts.Helvetica), size: 12 });
  document.setAuthor('欧阳秀兰');
  document.setTitle('司马建军 13912345678');
  return document.save();
}

// 1 × 1, red.
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
