import type { StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { bulkInsert } from '../../platform/db/index.ts';
import type { AddAttachments, AddedAttachments } from '../action-contract.ts';
import { domainActorOf } from './domain-actor.ts';
import { getVisiblePetition } from './get-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { toAttachmentRow } from './received-matter.ts';
import { findSealedOffice } from './sealed-reports/seal-matter-store.ts';
import { sealAddition } from './sealed-reports/seal-submission.ts';
import { readUploads } from './uploads.ts';

/**
 * Puts files on a matter: a scanned receipt, a photograph from the spot, a letter. It changes nothing of where the matter
 * stands, so nobody's open page grows stale by it. Throws `access.petition_not_found`, `access.forbidden`, `petitions.upload_unknown`.
 */
export async function addAttachments(deps: PetitionDeps, staff: StaffActor, petitionId: string, { attachments }: AddAttachments): Promise<AddedAttachments> {
  const { moment } = await getVisiblePetition(deps, staff, petitionId, 'attachments.add');
  const files = readUploads(deps.keys, attachments, moment.now);
  const actor = { kind: 'staff', staffId: staff.staffId } as const;
  const sealed = await findSealedOffice(deps.db.reader, petitionId);
  if (sealed) {
    await deps.db.transaction(async (tx) => {
      await sealAddition(tx, deps, { petitionId, officeUnitId: sealed, text: null, files, at: moment.now });
      await record(tx, { actor, action: 'attachment.add', objectKind: 'petition', objectId: petitionId, petitionId, detail: { files: files.length } });
    });
    return { items: [] };
  }
  const rows = files.map((file) => {
    const attachmentId = makeId();
    return { attachmentId, row: toAttachmentRow(deps, file, { petitionId, attachmentId, submissionId: null, by: domainActorOf(staff), at: moment.now }) };
  });
  await deps.db.transaction(async (tx) => {
    await bulkInsert(tx, 'attachment', rows.map(({ row }) => row));
    await record(tx, { actor, action: 'attachment.add', objectKind: 'petition', objectId: petitionId, petitionId, detail: { files: rows.length } });
  });
  return { items: rows.map(({ attachmentId }) => ({ attachmentId })) };
}
