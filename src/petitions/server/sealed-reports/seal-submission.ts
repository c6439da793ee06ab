import { createHash } from 'node:crypto';
import type { Transaction } from '../../../platform/db/index.ts';
import type { Instant } from '../../../platform/kernel/index.ts';
import type { PortalSubmission } from '../../contract.ts';
import type { UnitId } from '../../domain/index.ts';
import { type Moment, readMoment } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import type { NewPetitioner } from '../petitioner-store.ts';
import { queryCodeFor } from '../query-codes.ts';
import type { StagedFile } from '../uploads.ts';
import { findOfficersFor, listKeysOf, listOfficersFor } from './officers.ts';
import { type PlainItem, sealItems } from './seal-items.ts';
import { insertSealedRows, listKeyHolders, type SealedRows } from './sealed-item-store.ts';
import type { SealedFile, SealedMatter, SealedPeople } from './sealed-material.ts';

const NOBODY = { unitIds: [], staffIds: [] };

/** A report as it will be stored: nothing of it is ever written in clear. */
export interface SealedSubmission {
  readonly rows: SealedRows;
  /** Where it goes, as the stub says it. */
  readonly handedOverTo: string;
  readonly realName: boolean;
  readonly contentSha256: string;
}

export interface ReportToSeal {
  readonly petitionId: string;
  readonly officeUnitId: UnitId;
  readonly body: PortalSubmission;
  readonly title: string;
  readonly channelDetails: Readonly<Record<string, unknown>>;
  readonly petitioners: readonly NewPetitioner[];
  readonly files: readonly StagedFile[];
}

/** Closes what a reporter sends to the keys of the discipline officers before anything of it is stored. */
export async function sealSubmission(deps: PetitionDeps, report: ReportToSeal, moment: Moment): Promise<SealedSubmission> {
  const { body, petitionId, petitioners, files } = report;
  const inReach = await findOfficersFor(deps.db.reader, report.officeUnitId, NOBODY, moment);
  const officers = await listKeysOf(deps.db.reader, inReach.map(({ staffId }) => staffId));
  const matter: SealedMatter = {
    title: report.title, requests: [...body.requests], facts: body.facts, reasons: body.reasons, channelDetails: { ...report.channelDetails },
    reported: { unitIds: [], staffIds: [] }, excluded: { unitIds: [], staffIds: [] }, history: [], papers: [],
  };
  const people: SealedPeople = { petitioners: [...petitioners], received: [{ channel: 'ONLINE', receivedAt: moment.now, raw: JSON.stringify(body) }], papers: [] };
  const items: readonly PlainItem[] = [{ kind: 'MATTER', compartment: 'CONTENT', json: matter }, { kind: 'PEOPLE', compartment: 'IDENTITY', json: people }, ...files.map(fileItem)];
  return {
    rows: await sealItems(deps, { petitionId, officers, at: moment.now }, items),
    handedOverTo: moment.organisation.unitName(inReach[0]?.unitId ?? report.officeUnitId),
    realName: petitioners.length > 0,
    contentSha256: hashReport(body, files, queryCodeFor(deps.keys, petitionId)),
  };
}

function fileItem(file: StagedFile): PlainItem {
  const { fileName, mediaType, size, sha256, storageKey } = file;
  return { kind: 'FILE', compartment: 'CONTENT', json: { fileName, mediaType, size, sha256 } satisfies SealedFile, storageKey };
}

/**
 * SHA-256 of what was reported together with the query code: the reporter can prove his text with it, and nobody without the
 * code can try out whether a text was this one.
 */
function hashReport({ requests, facts, reasons }: PortalSubmission, files: readonly StagedFile[], queryCode: string): string {
  return createHash('sha256').update(JSON.stringify({ requests, facts, reasons, files: files.map(({ sha256 }) => sha256), queryCode })).digest('hex');
}

export interface Addition {
  readonly petitionId: string;
  readonly officeUnitId: UnitId;
  /** None when only files are added. */
  readonly text: string | null;
  readonly files: readonly StagedFile[];
  readonly at: Instant;
}

/** What a reporter adds later, closed like the report itself. */
export async function sealAddition(tx: Transaction, deps: PetitionDeps, { petitionId, officeUnitId, text, files, at }: Addition): Promise<void> {
  const holders = [...(await listKeyHolders(tx, petitionId)).keys()];
  // Whoever holds a key to the report may read on; before anybody does, whoever may hold one.
  const staffIds = holders.length > 0 ? holders : await listOfficersFor(tx, officeUnitId, NOBODY, await readMoment(deps));
  const officers = await listKeysOf(tx, staffIds);
  const written: readonly PlainItem[] = text === null ? [] : [{ kind: 'ADDITION', compartment: 'CONTENT', json: { text, addedAt: at } }];
  const items = [...written, ...files.map(fileItem)];
  await insertSealedRows(tx, await sealItems(deps, { petitionId, officers, at }, items));
}
