import { recordMany } from '../../audit/server/index.ts';
import { bulkInsert, type Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import type { NumberAndCode } from '../contract.ts';
import type { Petition, PetitionAction, PetitionerId, PetitionId, SubmissionId } from '../domain/index.ts';
import { takeStep } from './act-on-petition.ts';
import { findLead } from './find-lead.ts';
import { getLoadedPetition, readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { petitionerActor } from './petitioner-actor.ts';
import { provePetitioner, type ProvenPetitioner } from './prove-petitioner.ts';
import { toAttachmentRow } from './received-matter.ts';
import { findSealedOffice } from './sealed-reports/seal-matter-store.ts';
import { sealAddition } from './sealed-reports/seal-submission.ts';
import type { StagedFile } from './uploads.ts';

const MOST_TRIES = 5;

export interface PetitionerStep {
  readonly choose: (petition: Petition) => readonly PetitionAction[];
  readonly also?: (tx: Transaction, petitionId: PetitionId, petitionerId: PetitionerId | null) => Promise<void>;
}

/**
 * A step of the petitioner. He has not seen a version, so when staff act at the same moment his step is simply tried again
 * on what the matter has become. Answers who he is in which matter.
 */
export async function actAsPetitioner(deps: PetitionDeps, proof: NumberAndCode, step: PetitionerStep): Promise<ProvenPetitioner> {
  const proven = await provePetitioner(deps, deps.db.reader, proof);
  for (let tries = 1; ; tries += 1) {
    try {
      await tryStep(deps, proven, step);
      return proven;
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'petitions.stale_version';
      if (!isStale || tries === MOST_TRIES) throw error;
    }
  }
}

async function tryStep(deps: PetitionDeps, { petitionId: ownId, petitionerId }: ProvenPetitioner, { choose, also }: PetitionerStep): Promise<void> {
  const { petitionId, actor } = await findPlace(deps, { petitionId: ownId, petitionerId });
  const written = also ? { also: (tx: Transaction) => also(tx, petitionId, petitionerId) } : {};
  await takeStep(deps, { by: { kind: 'petitioner' }, actor, petitionId, ...written }, ({ petition }) => ({
    actions: choose(petition),
    expectedVersion: petition.version,
  }));
}

/**
 * Where a step belongs and whose it is: since a matter was joined to another, there. Who stands in the register but was corrected
 * out of the matter acts for it by its code alone, as before.
 */
async function findPlace(deps: PetitionDeps, { petitionId, petitionerId }: Pick<ProvenPetitioner, 'petitionId' | 'petitionerId'>) {
  const moment = await readMoment(deps);
  const { petition: own } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  const petition = (await findLead(deps.db.reader, own, { petitionerId, moment })) ?? own;
  return { petitionId: petition.petitionId, actor: petitionerActor(petition, petitionerId) };
}

export interface Supplement {
  readonly text: string;
  readonly files: readonly StagedFile[];
}

/** Stores what was added exactly as it came. */
export async function insertSupplement(tx: Transaction, deps: PetitionDeps, of: { petitionId: PetitionId; petitionerId: PetitionerId | null; submissionId: SubmissionId; supplement: Supplement }): Promise<void> {
  const { petitionId, petitionerId, submissionId, supplement } = of;
  const now = deps.clock.now();
  const sealed = await findSealedOffice(tx, petitionId);
  if (sealed) await sealAddition(tx, deps, { petitionId, officeUnitId: sealed, text: supplement.text, files: supplement.files, at: now });
  else await insertPlainSupplement(tx, deps, { petitionId, petitionerId, submissionId, supplement, now });
  await recordMany(tx, [{ actor: { kind: 'petitioner' }, action: 'submission.store', objectKind: 'submission', objectId: submissionId, petitionId }]);
}

async function insertPlainSupplement(tx: Transaction, deps: PetitionDeps, of: { petitionId: PetitionId; petitionerId: PetitionerId | null; submissionId: SubmissionId; supplement: Supplement; now: Instant }): Promise<void> {
  const { petitionId, petitionerId, submissionId, supplement, now } = of;
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
  const by = { kind: 'petitioner', petitionerId } as const;
  await bulkInsert(tx, 'attachment', supplement.files.map((file) => toAttachmentRow(deps, file, { petitionId, submissionId, by, at: now })));
}
