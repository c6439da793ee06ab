import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { StaffActor } from '../../../access/domain/index.ts';
import { record } from '../../../audit/server/index.ts';
import { decryptWithKey } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import type { OpenedReport } from '../../report-contract.ts';
import { getVisiblePetition } from '../get-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { contextOfItem, type UnlockedKey, unwrapItemKey } from './item-keys.ts';
import { takeWaitingReports, unlockOfficerKey } from './officer-key.ts';
import { FILE_MARK } from './seal-items.ts';
import { listReachableItems, type ReachableItem } from './sealed-item-store.ts';
import { type Compartment, SealedAddition, SealedFile, SealedMatter } from './sealed-material.ts';

const MessageSent = z.object({ text: z.string() });

export interface OpenedItem extends ReachableItem {
  readonly dataKey: Buffer;
  readonly json: unknown;
}

/** The parts of a compartment in clear. Throws `petitions.report_not_shared` when this key opens none. */
export async function openItems(deps: PetitionDeps, petitionId: string, unlocked: UnlockedKey, compartment: Compartment): Promise<readonly OpenedItem[]> {
  const items = await listReachableItems(deps.db.reader, petitionId, { keyId: unlocked.keyId, compartment });
  if (items.length === 0) throw new AppError('conflict', 'petitions.report_not_shared');
  return Promise.all(items.map(async (item) => {
    const dataKey = await unwrapItemKey(deps.keys, unlocked, item, item.wrapped);
    return { ...item, dataKey, json: JSON.parse(decryptWithKey(dataKey, item.body, contextOfItem(item)).toString('utf8')) as unknown };
  }));
}

/** What a reporter wrote, for an officer with his key; who he is stays closed. The trace is written before the answer goes out. */
export async function openReport(deps: PetitionDeps, staff: StaffActor, petitionId: string, passphrase: string): Promise<OpenedReport> {
  await getVisiblePetition(deps, staff, petitionId, 'report.open');
  const unlocked = await unlockOfficerKey(deps, staff, passphrase);
  await takeWaitingReports(deps, staff);
  const items = await openItems(deps, petitionId, unlocked, 'CONTENT');
  await recordOpening(deps, staff, { petitionId, action: 'report.open', parts: items.length });
  return presentReport(items);
}

export function presentReport(items: readonly OpenedItem[]): OpenedReport {
  const matter = items.find(({ kind }) => kind === 'MATTER');
  const { title, requests, facts, reasons, channelDetails, papers, history } = matter ? SealedMatter.parse(matter.json) : EMPTY;
  return {
    title, requests, facts, reasons,
    details: channelDetails,
    additions: [...listMessages(history), ...items.filter(({ kind }) => kind === 'ADDITION').map(({ json }) => SealedAddition.parse(json))],
    files: presentFiles(items),
    papers,
  };
}

// A part that was shared without the matter itself, as an addition to a report of paper is.
const EMPTY: Pick<SealedMatter, 'title' | 'requests' | 'facts' | 'reasons' | 'channelDetails' | 'papers' | 'history'> = { title: '', requests: [], facts: '', reasons: '', channelDetails: {}, papers: [], history: [] };

/** What was said to and by the office before it was sealed. */
function listMessages(history: SealedMatter['history']): OpenedReport['additions'] {
  return history.flatMap(({ type, at, payload }) => (type === 'messageSent' ? [{ text: MessageSent.parse(payload).text, addedAt: at }] : []));
}

export function presentFiles(items: readonly OpenedItem[]): OpenedReport['files'] {
  return items.filter(({ kind, storageKey }) => kind === 'FILE' && storageKey !== null).map((item) => {
    const { fileName, mediaType, size } = SealedFile.parse(item.json);
    return { itemId: item.itemId, fileName, mediaType, size };
  });
}

export interface OpenedFile {
  readonly file: Buffer;
  readonly fileName: string;
  readonly mediaType: string;
}

/** Throws `petitions.attachment_not_found`. */
export async function openSealedFile(deps: PetitionDeps, staff: StaffActor, of: { readonly petitionId: string; readonly itemId: string }, passphrase: string): Promise<OpenedFile> {
  await getVisiblePetition(deps, staff, of.petitionId, 'report.open');
  const items = await openItems(deps, of.petitionId, await unlockOfficerKey(deps, staff, passphrase), 'CONTENT');
  const opened = await readSealedFile(deps, items, of.itemId);
  await recordOpening(deps, staff, { petitionId: of.petitionId, action: 'report.openFile', objectId: of.itemId, parts: 1 });
  return opened;
}

export async function readSealedFile(deps: Pick<PetitionDeps, 'storage'>, items: readonly OpenedItem[], itemId: string): Promise<OpenedFile> {
  const item = items.find((each) => each.itemId === itemId && each.kind === 'FILE');
  if (!item?.storageKey) throw new AppError('not_found', 'petitions.attachment_not_found');
  const { fileName, mediaType } = SealedFile.parse(item.json);
  const sealed = await buffer(await deps.storage.open(item.storageKey));
  return { file: decryptWithKey(item.dataKey, sealed.subarray(FILE_MARK.length), `${contextOfItem(item)}/file`), fileName, mediaType };
}

export interface Opening {
  readonly petitionId: string;
  readonly action: string;
  readonly objectId?: string;
  readonly parts: number;
}

export async function recordOpening(deps: PetitionDeps, staff: StaffActor, { petitionId, action, objectId = petitionId, parts }: Opening): Promise<void> {
  await deps.db.transaction((tx) => record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action, objectKind: 'report', objectId, petitionId, detail: { parts } }));
}
