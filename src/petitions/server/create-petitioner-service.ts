import { formatReceiptFile } from '../../documents/domain/index.ts';
import { renderReceipt, restoreReceipt } from '../../documents/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { AppError, dayInChina } from '../../platform/kernel/index.ts';
import type { NumberAndCode, TrackedPetition } from '../contract.ts';
import { levelOfNextRequest, type Petition, type PetitionAction, type SubmissionId } from '../domain/index.ts';
import type { PetitionDeps } from './petition-deps.ts';
import type { PetitionerFile, PetitionerService } from './petitioner-service.ts';
import { openPetitionerPaper } from './petitioner-papers.ts';
import { actAsPetitioner, insertSupplement, type PetitionerStep } from './petitioner-acts.ts';
import { provePetitioner } from './prove-petitioner.ts';
import { findReceipt } from './receipt-store.ts';
import type { MatterReceiver } from './receive-matters.ts';
import { submitPetition } from './submit-petition.ts';
import { trackPetition } from './track-petition.ts';
import { readUploads, stageUpload } from './uploads.ts';
import { memberCodeFor, queryCodeFor } from './query-codes.ts';

export function createPetitionerService(deps: PetitionDeps, receiver: MatterReceiver): PetitionerService {
  const track = async (proof: NumberAndCode, language: 'zh-CN' | 'en'): Promise<TrackedPetition> => trackPetition(deps, await provePetitioner(deps, deps.db.reader, proof), language);
  const step = async (proof: NumberAndCode, language: 'zh-CN' | 'en', taken: PetitionerStep): Promise<TrackedPetition> => trackPetition(deps, await actAsPetitioner(deps, proof, taken), language);
  const one = (action: PetitionAction): PetitionerStep => ({ choose: () => [action] });
  return {
    submit: (body, options) => submitPetition(deps, receiver, { body, ...options }),
    stageUpload: (source, fileName) => stageUpload(deps, source, fileName, deps.clock.now()),
    track,
    evaluate: (body, language) => step(body, language, one({ type: 'evaluate', target: body.target, vote: { value: body.value, reason: body.reason || null } })),
    sendMessage: (body, language) => step(body, language, one({ type: 'sendMessage', text: body.text })),
    withdraw: (body, language) => step(body, language, one({ type: 'requestWithdrawal', statement: body.statement, ownFreeWill: body.ownFreeWill })),
    requestReview: (body, language) => step(body, language, { choose: (petition) => [reviewRequest(deps, body, levelOfNextRequest(petition) === 'RE_REVIEW')] }),
    supplement: (body, language) => {
      const submissionId = makeId() as SubmissionId;
      const supplement = { text: body.text, files: readUploads(deps.keys, body.attachments, deps.clock.now()) };
      return step(body, language, {
        // Of a sealed matter the words are sealed too: nothing of them goes into its history.
        choose: (petition) => [{ type: 'addSupplement', submissionId }, ...(isSealed(petition) ? [] : [{ type: 'sendMessage', text: body.text } as const])],
        also: (tx, petitionId, petitionerId) => insertSupplement(tx, deps, { petitionId, petitionerId, submissionId, supplement }),
      });
    },
    openReceipt: (proof, form) => openReceipt(deps, proof, form),
    openDocument: async (proof, documentId) => {
      const reader = await provePetitioner(deps, deps.db.reader, proof);
      await deps.reads.recordRead({ actor: { kind: 'petitioner' }, action: 'document.read', objectKind: 'document', objectId: documentId, petitionId: reader.petitionId });
      return openPetitionerPaper(deps, reader, documentId);
    },
    now: () => deps.clock.now(),
  };
}

function reviewRequest(deps: PetitionDeps, body: { requests: string; reasons: string; lateReason?: string | undefined }, isSecond: boolean): PetitionAction {
  // Online, sending and arriving are one; a request on paper counts by its postmark (TC-8).
  const today = dayInChina(deps.clock.now());
  const application = { sentOn: today, receivedOn: today, requests: body.requests, reasons: body.reasons, lateReason: body.lateReason || null, applicationDocumentId: null };
  return { type: isSecond ? 'requestReReview' : 'requestReview', application };
}

async function openReceipt(deps: PetitionDeps, proof: NumberAndCode, form: 'pdf' | 'file'): Promise<PetitionerFile> {
  const { petitionId, petitionerId, isFirst } = await provePetitioner(deps, deps.db.reader, proof);
  const token = await findReceipt(deps.db.reader, petitionId);
  const issued = token ? restoreReceipt(deps.keys.signer, token, deps.keys.publicKeys) : undefined;
  if (!issued) throw new AppError('not_found', 'petitions.receipt_not_found');
  const name = issued.receipt.number;
  const queryCode = isFirst || petitionerId === null ? queryCodeFor(deps.keys, petitionId) : memberCodeFor(deps.keys, petitionId, petitionerId);
  if (form === 'file') return { file: Buffer.from(formatReceiptFile(issued), 'utf8'), fileName: `${name}.xinqiao-receipt.json`, mediaType: 'application/json' };
  const pdf = await renderReceipt(deps.documents.renderer, deps.keys.signer, { issued, queryCode });
  return { file: pdf, fileName: `${name}.pdf`, mediaType: 'application/pdf' };
}

function isSealed(petition: Petition): boolean {
  return petition.state === 'HANDED_TO_DISCIPLINE' || petition.contentSealed;
}
