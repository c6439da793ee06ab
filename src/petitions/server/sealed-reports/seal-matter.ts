import { record } from '../../../audit/server/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { OpenPetition, PetitionEvent } from '../../domain/index.ts';
import type { LoadedPetition, Moment } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { findContent } from '../petition-store.ts';
import { listPetitioners } from '../petitioner-store.ts';
import { lockOfficerKeys } from './officer-key-store.ts';
import { listKeysOf, listOfficersFor, type Reported } from './officers.ts';
import { type PlainItem, sealItems } from './seal-items.ts';
import { blankMatter, isSealedAlready, listPaperContents, listPlainFiles, listReceived } from './seal-matter-store.ts';
import { insertSealedRows } from './sealed-item-store.ts';
import type { SealedFile, SealedMatter, SealedPeople } from './sealed-material.ts';

/** Whether after these events nobody but the discipline officers may read the matter. */
export function becomesSealed(events: readonly PetitionEvent[]): boolean {
  return events.some((event) => event.type === 'petitionSealed' || (event.type === 'petitionScreened' && event.class === 'REPORT'));
}

/**
 * Closes what a matter holds to the keys of the discipline officers and takes it out of every other table, in the transaction of
 * the step that made it a report (Regulation art. 30, PP-2, PP-4). A matter that is closed already stays as it is.
 */
export async function sealMatter(tx: Transaction, deps: PetitionDeps, { petition, records }: Pick<LoadedPetition, 'petition' | 'records'>, moment: Moment): Promise<void> {
  if (petition.state === 'HANDED_TO_DISCIPLINE' || (await isSealedAlready(tx, petition.petitionId))) return;
  await lockOfficerKeys(tx, 'reading');
  const officers = await listKeysOf(tx, await listOfficersFor(tx, petition.petitionOfficeUnitId, excludedOf(petition), moment));
  const items = await gatherItems(tx, deps, petition, records);
  await insertSealedRows(tx, await sealItems(deps, { petitionId: petition.petitionId, officers, at: moment.now }, items));
  await blankMatter(tx, petition.petitionId);
  await record(tx, {
    actor: { kind: 'system' }, action: 'report.seal', objectKind: 'petition', objectId: petition.petitionId, petitionId: petition.petitionId,
    detail: { parts: items.length, officers: officers.length },
  });
}

function excludedOf(petition: OpenPetition): Reported {
  return { unitIds: [...petition.excludedUnitIds, ...petition.reported.unitIds], staffIds: [...petition.excludedStaffIds, ...petition.reported.staffIds] };
}

async function gatherItems(tx: Transaction, deps: PetitionDeps, petition: OpenPetition, records: LoadedPetition['records']): Promise<readonly PlainItem[]> {
  const { petitionId } = petition;
  const content = await findContent(tx, petitionId);
  const reported = excludedOf(petition);
  const papers = await listPaperContents(tx, deps.keys, petitionId);
  const matter: SealedMatter = {
    title: content?.title ?? '',
    requests: [...(content?.requests ?? [])],
    facts: content?.facts ?? '',
    reasons: content?.reasons ?? '',
    channelDetails: content?.channelDetails ? (deps.keys.decryptJson(content.channelDetails, `channel_details/${petitionId}`) as Record<string, unknown>) : {},
    reported: { unitIds: [...petition.reported.unitIds], staffIds: [...petition.reported.staffIds] },
    excluded: { unitIds: [...reported.unitIds], staffIds: [...reported.staffIds] },
    history: records.map(({ seq, at, event: { type, ...payload } }) => ({ seq, at, type, payload })),
    papers: papers.map(({ type, number, title, issuedOn }) => ({ type, number, title, issuedOn })),
  };
  const people: SealedPeople = { petitioners: [...(await listPetitioners(tx, deps.keys, petitionId))], received: await listReceived(tx, deps.keys, petitionId), papers };
  return [
    { kind: 'MATTER', compartment: 'CONTENT', json: matter },
    { kind: 'PEOPLE', compartment: 'IDENTITY', json: people },
    ...(await listFileItems(tx, deps, petitionId)),
  ];
}

async function listFileItems(tx: Transaction, deps: PetitionDeps, petitionId: string): Promise<readonly PlainItem[]> {
  const rows = await listPlainFiles(tx, petitionId);
  return rows.map((row) => {
    const file: SealedFile = {
      fileName: deps.keys.decryptText(row.file_name, `attachment/${petitionId}/${row.attachment_id}`), mediaType: row.media_type,
      size: row.size_bytes, sha256: row.sha256.toString('hex'),
    };
    return { kind: 'FILE', compartment: 'CONTENT', json: file, storageKey: row.storage_key };
  });
}
