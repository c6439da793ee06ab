import type { Deadline } from '../../clock/domain/index.ts';
import { bulkInsert, isUniqueViolation, type Reader, type TableRows, type Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import {
  EventActor, parsePetitionEvent, type Petition, type PetitionEventRecord, type PetitionId, type UnitId,
} from '../domain/index.ts';
import { toDeadlineRow, toEventRow, toPetitionRow, type DeadlineFacts, type Row, type RowFacts } from './petition-rows.ts';
import { listCoHandling, listParts, listPassedOnBy } from './petition-parts.ts';
import { findMoves, insertMoves } from './moved-day-store.ts';
import { toLeaderTaskRows } from './leader-task-store.ts';
import { queueIfReachedAnew } from './petition-search.ts';

/** What a matter asked for, without identity. */
export interface PetitionContent {
  readonly title: string;
  readonly requests: readonly string[];
  readonly facts: string;
  readonly reasons: string;
  readonly channelDetails: Buffer | null;
}

export interface SavedPetition {
  readonly petition: Petition;
  readonly deadlines: readonly Deadline[];
  readonly facts: RowFacts;
  readonly deadlineFacts: Omit<DeadlineFacts, 'petitionId'>;
}

export async function listEvents(db: Reader, petitionId: string): Promise<readonly PetitionEventRecord[]> {
  const rows = await db.selectFrom('petition_event').selectAll().where('petition_id', '=', petitionId).orderBy('seq').execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.occurred_at,
    on: row.occurred_on,
    actor: readActor(row.actor_kind, row.actor_id, row.acting_for_id),
    event: parsePetitionEvent({ ...(row.payload as object), type: row.type }),
  }));
}

function readActor(kind: string, id: string | null, actingFor: string | null): EventActor {
  if (kind === 'staff') return EventActor.parse({ kind, staffId: id, ...(actingFor !== null && { actingFor }) });
  return kind === 'petitioner' ? EventActor.parse({ kind, petitionerId: id }) : { kind: 'system' };
}

export async function findRowFacts(db: Reader, petitionId: string): Promise<Omit<RowFacts, 'updatedAt' | 'lastOn' | 'reviewUnitId' | 'reviewIsOutside'> | undefined> {
  const row = await db.selectFrom('petition').select(['number', 'title', 'query_code_hash', 'registered_on']).where('petition_id', '=', petitionId).executeTakeFirst();
  return row && { number: row.number, title: row.title, queryCodeHash: row.query_code_hash, registeredOn: row.registered_on };
}

export async function findContent(db: Reader, petitionId: string): Promise<PetitionContent | undefined> {
  const row = await db.selectFrom('petition_content').selectAll().where('petition_id', '=', petitionId).executeTakeFirst();
  return row && { title: row.title, requests: row.requests as readonly string[], facts: row.facts, reasons: row.reasons, channelDetails: row.channel_details };
}

export async function findIdByNumber(db: Reader, number: string): Promise<{ petitionId: PetitionId; queryCodeHash: Buffer } | undefined> {
  // A number is unique by construction, so there is one row; ordering makes the answer the same should that ever be broken.
  const row = await db.selectFrom('petition').select(['petition_id', 'query_code_hash']).where('number', '=', number).orderBy('petition_id').executeTakeFirst();
  return row && { petitionId: row.petition_id as PetitionId, queryCodeHash: row.query_code_hash };
}

/** The rows of matters that are new. */
export function rowsOfPetitions(news: readonly (SavedPetition & { readonly records: readonly PetitionEventRecord[]; readonly content: PetitionContent })[]): readonly TableRows[] {
  return [
    { table: 'petition_event', rows: news.flatMap(({ petition, records }) => records.map((record) => toEventRow(petition.petitionId, record))) },
    { table: 'petition', rows: news.map((each) => toPetitionRow(each.petition, each.deadlines, each.facts)) },
    { table: 'petition_content', rows: news.map(({ petition, content }) => toContentRow(petition.petitionId, content)) },
    { table: 'deadline', rows: news.flatMap(deadlineRowsOf) },
    { table: 'petition_exclusion', rows: news.flatMap(({ petition, facts }) => exclusionRowsOf(petition, facts.updatedAt)) },
    { table: 'petition_part', rows: news.flatMap(({ petition }) => partRowsOf(petition)) },
    { table: 'leader_task', rows: news.flatMap(({ petition }) => toLeaderTaskRows(petition)) },
    { table: 'petition_search_queue', rows: news.map(({ petition }) => ({ petition_id: petition.petitionId })) },
  ];
}

function toContentRow(petitionId: string, content: PetitionContent): Row {
  const { title, requests, facts, reasons, channelDetails } = content;
  return { petition_id: petitionId, title, requests: { json: requests }, facts, reasons, channel_details: channelDetails };
}

/** Adds events to a matter and renews its folds. The second of two writers fails with `petitions.stale_version`. */
export async function appendEvents(tx: Transaction, saved: SavedPetition, records: readonly PetitionEventRecord[]): Promise<void> {
  const { petition, facts } = saved;
  const { petitionId } = petition;
  await bulkInsert(tx, 'petition_event', records.map((record) => toEventRow(petitionId, record))).catch((error: unknown) => {
    throw isUniqueViolation(error, 'petition_event_pkey') ? staleVersion() : error;
  });
  await tx.updateTable('petition').set(toPetitionRow(petition, saved.deadlines, facts)).where('petition_id', '=', petitionId).execute();
  const stored = await tx.deleteFrom('deadline').where('petition_id', '=', petitionId).returningAll().execute();
  const { calendarRevision } = saved.deadlineFacts;
  await insertMoves(tx, findMoves(stored, saved.deadlines, calendarRevision), calendarRevision);
  await bulkInsert(tx, 'deadline', deadlineRowsOf(saved));
  await tx.deleteFrom('petition_exclusion').where('petition_id', '=', petitionId).execute();
  await bulkInsert(tx, 'petition_exclusion', exclusionRowsOf(petition, facts.updatedAt));
  await tx.deleteFrom('petition_part').where('petition_id', '=', petitionId).execute();
  await bulkInsert(tx, 'petition_part', partRowsOf(petition));
  await tx.deleteFrom('leader_task').where('petition_id', '=', petitionId).execute();
  await bulkInsert(tx, 'leader_task', toLeaderTaskRows(petition));
  await queueIfReachedAnew(tx, petitionId);
}

export function staleVersion(): AppError {
  return new AppError('conflict', 'petitions.stale_version');
}

function deadlineRowsOf({ petition, deadlines, deadlineFacts }: SavedPetition): readonly Row[] {
  return deadlines.map((deadline) => toDeadlineRow(deadline, { ...deadlineFacts, petitionId: petition.petitionId }));
}

function exclusionRowsOf(petition: Petition, createdAt: Instant): readonly Row[] {
  if (petition.state === 'HANDED_TO_DISCIPLINE') return [];
  const base = { petition_id: petition.petitionId, created_at: createdAt };
  const reported = new Set<string>(petition.reported.staffIds);
  return [
    ...petition.excludedUnitIds.map((unitId) => ({ ...base, exclusion_id: unitId, unit_id: unitId, staff_id: null, ground: 'REPORTED_PARTY' })),
    ...petition.excludedStaffIds.map((staffId) => ({
      ...base, exclusion_id: staffId, unit_id: null, staff_id: staffId, ground: reported.has(staffId) ? 'REPORTED_PARTY' : 'RECUSED',
    })),
  ];
}

function partRowsOf(petition: Petition): readonly Row[] {
  if (petition.state === 'HANDED_TO_DISCIPLINE') return [];
  const base = { petition_id: petition.petitionId };
  const unitsWith = (part: string, unitIds: readonly UnitId[]) => unitIds.map((unitId) => ({ ...base, part_id: unitId, part, unit_id: unitId, staff_id: null }));
  const units = [...unitsWith('CO_HANDLING', listCoHandling(petition)), ...unitsWith('PASSED_ON', listPassedOnBy(petition))];
  // Each part once, however often a person has it.
  const staff = new Map(listParts(petition).map(([staffId, part]) => [`${staffId} ${part}`, { staffId, part }]));
  return [...units, ...[...staff.values()].map(({ staffId, part }) => ({ ...base, part_id: staffId, part, unit_id: null, staff_id: staffId }))];
}
