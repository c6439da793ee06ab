import { createHash } from 'node:crypto';
import { formatReceiptFile, Receipt } from '../../../documents/domain/index.ts';
import { issueReceipt, restoreReceipt } from '../../../documents/server/index.ts';
import type { PublicInformationView } from '../../../organisation/contract.ts';
import type { PortalSubmission, TrackedPetition } from '../../../petitions/contract.ts';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { aServer, type TestServer } from '../../../platform/http/testing/a-server.ts';
import { AppError, parsePlainDate } from '../../../platform/kernel/index.ts';
import { receiptRoutes, type ReceiptRoutesDeps, showReceipt } from '../receipt-routes.ts';
import { submissionRoutes, type SubmissionRoutesDeps } from '../submission-routes.ts';

export const NUMBER = 'QXJT-20261125-00012';
export const CODE = 'bako-dita-fumo-gira-hozu-kinu';
export const FILE_HASH = createHash('sha256').update('wages').digest('hex');

export interface TestPortal extends TestServer {
  readonly sent: { readonly body: PortalSubmission; readonly key: string | undefined }[];
  /** What the next submission fails with. */
  failWith(error: AppError): void;
}

const ring = createEphemeralKeyRing();
const issued = issueReceipt(
  ring.signer,
  Receipt.parse({
    version: 1,
    number: NUMBER,
    receivedAt: '2026-11-25T01:30:00.000Z',
    office: { name: '清溪集团 <信访办>', code: 'QXJT' },
    attachments: [{ sha256: FILE_HASH, size: 5, mediaType: 'application/pdf' }],
    promises: [{ clock: 'NOTIFY', statutoryDueOn: '2026-12-10' }],
    contentSha256: 'c4'.repeat(32),
    publicUrl: 'https://xinfang.example.cn',
  }),
);

/** The form and the receipt in a server, before a petitioner service that keeps what it is sent. */
export async function aPortal(offices: readonly string[] = ['QXJT', 'QXGC']): Promise<TestPortal> {
  const sent: TestPortal['sent'] = [];
  const failures: AppError[] = [];
  const petitioners: SubmissionRoutesDeps['petitioners'] & ReceiptRoutesDeps['petitioners'] = {
    submit: (body, { idempotencyKey }) => {
      const failure = failures.pop();
      if (failure) return Promise.reject(failure);
      sent.push({ body, key: idempotencyKey });
      const promises = [{ clock: 'NOTIFY', statutoryDueOn: '2026-12-10', provisional: true, what: '书面告知信访人' }];
      return Promise.resolve({ number: NUMBER, queryCode: CODE, receivedAt: issued.receipt.receivedAt, promises, receipt: issued.token });
    },
    stageUpload: async (source) => {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of source as AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
      }
      return { uploadToken: `token-${size}`, sha256: hash.digest('hex'), size, mediaType: 'application/pdf' };
    },
    track: ({ queryCode }) => {
      if (queryCode.replaceAll('-', '') !== CODE.replaceAll('-', '')) return Promise.reject(new AppError('forbidden', 'petitions.wrong_number_or_code'));
      return Promise.resolve(TRACKED);
    },
    openReceipt: (_proof, form) => Promise.resolve({ file: Buffer.from(form === 'pdf' ? '%PDF-' : formatReceiptFile(issued)), fileName: `${NUMBER}.${form}`, mediaType: form === 'pdf' ? 'application/pdf' : 'application/json' }),
  };
  const receipts: ReceiptRoutesDeps = { petitioners, readReceipt: (token) => restoreReceipt(ring.signer, token, ring.publicKeys) };
  const server = await aServer({
    routes: [
      ...submissionRoutes({ petitioners, offices: () => Promise.resolve(offices.map(anOffice)), explain: (error) => `[${error.code}]`, showReceipt: (receipt, shown) => showReceipt(receipts, receipt, shown) }),
      ...receiptRoutes(receipts),
    ],
  });
  return { ...server, sent, failWith: (error) => void failures.push(error) };
}

const NOT_OPEN = { status: 'NOT_OPEN', closesOn: null, value: null, reason: null } as const;
const TRACKED: TrackedPetition = {
  number: NUMBER, title: 't', receivedOn: '2026-11-25', channel: 'ONLINE', state: 'REGISTERED', stateText: 's', isJoint: false, joinedFrom: null, requests: [], steps: [], hops: [], clocks: [], unitName: null,
  opinions: [], reviews: [], reply: null, elsewhere: null, messages: [], attachments: [], documents: [], identityOpenings: [], rights: [], nextPlainly: 'n', evaluations: { unit: NOT_OPEN, office: NOT_OPEN },
};

function anOffice(unitCode: string): PublicInformationView {
  const zh = { onlineChannel: 'o', postalAddress: 'p', phone: 'p', receptionTime: 't', receptionPlace: 'p', howToQuery: 'h', laws: ['l'], procedure: 'p' };
  return { unitCode, unitName: `单位 ${unitCode}`, unitNameEn: `Office ${unitCode}`, information: { zh, lastReviewedOn: parsePlainDate('2026-11-01') } };
}
