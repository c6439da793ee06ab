import type { Readable } from 'node:stream';
import { AppError } from '../../platform/kernel/index.ts';
import type { PetitionDetail } from '../contract.ts';
import type { ProvenPetitioner } from './prove-petitioner.ts';
import type { PetitionDeps } from './petition-deps.ts';

type AttachmentView = PetitionDetail['attachments'][number];

export async function listAttachments(deps: Pick<PetitionDeps, 'db' | 'keys'>, petitionId: string, { whose = 'all', by }: { readonly whose?: 'all' | 'petitioner'; readonly by?: ProvenPetitioner } = {}): Promise<AttachmentView[]> {
  const all = deps.db.reader.selectFrom('attachment').selectAll().where('petition_id', '=', petitionId).orderBy('attachment_id');
  // What came with a submission is the petitioner's; what staff put on the matter belongs to none.
  const rows = await (whose === 'all' ? all : all.where('submission_id', 'is not', null)).execute();
  const own = by ? rows.filter((row) => (row.uploaded_by_kind === 'petitioner' && row.uploaded_by_id !== null ? row.uploaded_by_id === by.petitionerId : by.isFirst)) : rows;
  return own.map((row) => ({
    attachmentId: row.attachment_id,
    fileName: deps.keys.decryptText(row.file_name, `attachment/${petitionId}/${row.attachment_id}`),
    sha256: row.sha256.toString('hex'),
    size: row.size_bytes,
    mediaType: row.media_type,
    uploadedAt: row.uploaded_at,
    by: row.uploaded_by_kind,
  }));
}

export interface OpenedAttachment {
  readonly file: Readable;
  readonly fileName: string;
  readonly mediaType: string;
}

/** Throws `petitions.attachment_not_found`. */
export async function openAttachment(deps: PetitionDeps, petitionId: string, attachmentId: string): Promise<OpenedAttachment> {
  const row = await deps.db.reader.selectFrom('attachment').selectAll().where('petition_id', '=', petitionId).where('attachment_id', '=', attachmentId).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'petitions.attachment_not_found');
  return {
    file: await deps.storage.open(row.storage_key),
    fileName: deps.keys.decryptText(row.file_name, `attachment/${petitionId}/${attachmentId}`),
    mediaType: row.media_type,
  };
}
