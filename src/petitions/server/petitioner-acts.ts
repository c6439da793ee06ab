import { recordMany } from '../../audit/server/index.ts';
import { bulkInsert, type Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import type { NumberAndCode } from '../contract.ts';
import type { Petition, PetitionAction, PetitionId, SubmissionId } from '../domain/index.ts';
import { takeStep } from './act-on-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { provePetitioner } from './prove-petitioner.ts';
import { toAttachmentRow } from './received-matter.ts';
import { findSealedOffice } from './sealed-reports/seal-matter-store.ts';
import { sealAddition } from './sealed-reports/seal-submission.ts';
import type { StagedFile } from './uploads.ts';

const MOST_TRIES = 5;

export interface PetitionerStep {
  readonly choose: (petition: Petition) => readonly PetitionAction[];
  readonly also?: (tx: Transaction, petitionId: PetitionId) => Promise<void>;
}

/**
 * A step of the petitioner. He has not seen a version, so when staff act at the same moment his step is simply tried again
 * on what the matter has become. Answers the matter's id.
 */
export async function actAsPetitioner(deps: PetitionDeps, proof: NumberAndCode, step: PetitionerStep): Promise<PetitionId> {
  const petitionId = await provePetitioner(deps, deps.db.reader, proof);
  for (let tries = 1; ; tries += 1) {
    try {
      await tryStep(deps, petitionId, step);
      return petitionId;
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'petitions.stale_version';
      if (!isStale || tries === MOST_TRIES) throw error;
    }
  }
}

async function tryStep(deps: PetitionDeps, petitionId: PetitionId, { choose, also }: PetitionerStep): Promise<void> {
  const written = also ? { also: (tx: Transaction) => also(tx, petitionId) } : {};
  await takeStep(deps, { by: { kind: 'petitioner' }, actor: { kind: 'petitioner', petitionerId: null }, petitionId, ...written }, ({ petition }) => ({
    actions: choose(petition),
    expectedVersion: petition.version,
  }));
}

export interface Supplement {
  readonly text: string;
  readonly files: readonly StagedFile[];
}

/** Stores what was added exactly as it came. */
export async function insertSupplement(tx: Transaction, deps: PetitionDeps, of: { petitionId: PetitionId; submissionId: SubmissionId; supplement: Supplement }): Promise<void> {
  const { petitionId, submissionId, supplement } = of;
  const now = deps.clock.now();
  const sealed = await findSealedOffice(tx, petitionId);
  if (sealed) await sealAddition(tx, deps, { petitionId, officeUnitId: sealed, text: supplement.text, files: supplement.files, at: now });
  else await insertPlainSupplement(tx, deps, { petitionId, submissionId, supplement, now });
  await recordMany(tx, [{ actor: { kind: 'petitioner' }, action: 'submission.store', objectKind: 'submission', objectId: submissionId, petitionId }]);
}

async function insertPlainSupplement(tx: Transaction, deps: PetitionDeps, of: { petitionId: PetitionId; submissionId: SubmissionId; supplement: Supplement; now: Instant }): Promise<void> {
  const { petitionId, submissionId, supplement, now } = of;
  const raw = Buffer.from(JSON.stringify({ text: supplement.text, files: supplement.files.map(({ sha256, fileName }) => ({ sha256, fileName })) }), 'utf8');
  await bulkInsert(tx, 'submission', [
    {
      submission_id: submissionId,
      petition_id: petitionId,
      channel: 'ONLINE',
      received_at: now,
      form_version: 'supplement-1',
      source: 'portal',
      raw: deps.keys.encryptText(raw.toString('utf8'), `submission/${submissionId}`),
      raw_sha256: deps.keys.keyedHash('supplement', raw.toString('utf8')),
      receipt: null,
    },
  ]);
  const by = { kind: 'petitioner', petitionerId: null } as const;
  await bulkInsert(tx, 'attachment', supplement.files.map((file) => toAttachmentRow(deps, file, { petitionId, submissionId, by, at: now })));
}
