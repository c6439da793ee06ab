import type { StaffActor } from '../../../access/domain/index.ts';
import { record } from '../../../audit/server/index.ts';
import { makeId } from '../../../platform/crypto/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { AppError, fromEpochMs, type Instant, toEpochMs } from '../../../platform/kernel/index.ts';
import type { IdentityDecision, IdentityOpeningRequest, IdentityOpeningView, OpenedIdentity } from '../../report-contract.ts';
import { getVisiblePetition } from '../get-petition.ts';
import type { Moment } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { type IdentityOpening, insertIdentityOpening, listIdentityOpenings, saveDecision, saveFirstOpened } from './identity-opening-store.ts';
import { unlockOfficerKey } from './officer-key.ts';
import { type OpenedItem, openItems } from './open-report.ts';
import { SealedPeople } from './sealed-material.ts';

const HOUR_IN_MS = 3_600_000;

type Part = 'purpose' | 'reason';
const contextOf = (petitionId: string, openingId: string, part: Part) => `identity_opening/${petitionId}/${openingId}/${part}`;

export async function listOpenings(deps: PetitionDeps, staff: StaffActor, petitionId: string, moment: Moment): Promise<readonly IdentityOpeningView[]> {
  return (await listIdentityOpenings(deps.db.reader, petitionId)).map((opening) => present(deps, petitionId, opening, { staff, moment }));
}

function present(deps: PetitionDeps, petitionId: string, opening: IdentityOpening, { staff, moment }: { staff: StaffActor; moment: Moment }): IdentityOpeningView {
  const person = (staffId: string) => ({ staffId, name: moment.organisation.staffName(staffId) });
  const { openingId, decisionReason } = opening;
  return {
    openingId,
    requestedBy: person(opening.requestedBy),
    requestedAt: opening.requestedAt,
    purpose: deps.keys.decryptText(opening.purpose, contextOf(petitionId, openingId, 'purpose')),
    hours: opening.hours,
    status: statusOf(opening, moment.now),
    decidedBy: opening.decidedBy === null ? null : person(opening.decidedBy),
    decidedAt: opening.decidedAt,
    reason: decisionReason && deps.keys.decryptText(decisionReason, contextOf(petitionId, openingId, 'reason')),
    expiresAt: opening.expiresAt,
    firstOpenedAt: opening.firstOpenedAt,
    isOwn: opening.requestedBy === staff.staffId,
  };
}

function statusOf({ approved, expiresAt }: IdentityOpening, now: Instant): IdentityOpeningView['status'] {
  if (approved === null) return 'PENDING';
  if (!approved || expiresAt === null) return 'DENIED';
  return expiresAt > now ? 'APPROVED' : 'EXPIRED';
}

/** One officer asks to learn who the reporter is: for one purpose and some hours. */
export async function requestIdentity(deps: PetitionDeps, staff: StaffActor, petitionId: string, { purpose, hours }: IdentityOpeningRequest): Promise<readonly IdentityOpeningView[]> {
  const { moment } = await getVisiblePetition(deps, staff, petitionId, 'report.open');
  const openingId = makeId();
  await deps.db.transaction(async (tx) => {
    await insertIdentityOpening(tx, petitionId, {
      openingId, requestedBy: staff.staffId, requestedAt: moment.now, hours, purpose: deps.keys.encryptText(purpose, contextOf(petitionId, openingId, 'purpose')),
    });
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'identity.request', objectKind: 'identity_opening', objectId: openingId, petitionId, detail: { hours } });
  });
  return listOpenings(deps, staff, petitionId, moment);
}

/** A second officer agrees or declines, with the reason, which the first one reads. Throws `petitions.needs_second_officer`, `petitions.opening_decided`. */
export async function decideIdentity(deps: PetitionDeps, staff: StaffActor, of: { readonly petitionId: string; readonly openingId: string }, { approve, reason }: IdentityDecision): Promise<readonly IdentityOpeningView[]> {
  const { petitionId, openingId } = of;
  const { moment } = await getVisiblePetition(deps, staff, petitionId, 'report.open');
  const opening = await getOpening(deps.db.reader, petitionId, openingId);
  if (opening.requestedBy === staff.staffId) throw new AppError('refused', 'petitions.needs_second_officer');
  const decided = {
    decidedBy: staff.staffId,
    decidedAt: moment.now,
    approved: approve,
    decisionReason: deps.keys.encryptText(reason, contextOf(petitionId, openingId, 'reason')),
    expiresAt: approve ? fromEpochMs(toEpochMs(moment.now) + opening.hours * HOUR_IN_MS) : null,
  };
  await deps.db.transaction(async (tx) => {
    if (!(await saveDecision(tx, petitionId, openingId, decided))) throw new AppError('refused', 'petitions.opening_decided');
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: approve ? 'identity.approve' : 'identity.deny', objectKind: 'identity_opening', objectId: openingId, petitionId });
  });
  return listOpenings(deps, staff, petitionId, moment);
}

interface ToOpen {
  readonly petitionId: string;
  readonly openingId: string;
}

/**
 * Who reported: for the officer who asked, until the hours are over. Each opening is in the journal, and the reporter sees it.
 * Throws `petitions.opening_not_yours`, `petitions.opening_not_approved`, `petitions.opening_expired`.
 */
export async function openIdentity(deps: PetitionDeps, staff: StaffActor, of: ToOpen, passphrase: string): Promise<OpenedIdentity> {
  const { items, expiresAt } = await openIdentityItems(deps, staff, of, passphrase);
  const people = items.filter(({ kind }) => kind === 'PEOPLE').map(({ json }) => SealedPeople.parse(json));
  return {
    petitioners: people.flatMap(({ petitioners }) => petitioners.map(({ petitionerId, capacity, identity }) => ({ ...identity, petitionerId, capacity }))),
    received: people.flatMap(({ received }) => received),
    expiresAt,
  };
}

async function openIdentityItems(deps: PetitionDeps, staff: StaffActor, { petitionId, openingId }: ToOpen, passphrase: string): Promise<{ readonly items: readonly OpenedItem[]; readonly expiresAt: Instant }> {
  const { moment } = await getVisiblePetition(deps, staff, petitionId, 'report.open');
  const opening = await getOpening(deps.db.reader, petitionId, openingId);
  const expiresAt = checkMayOpen(opening, staff, moment.now);
  const items = await openItems(deps, petitionId, await unlockOfficerKey(deps, staff, passphrase), 'IDENTITY');
  await deps.db.transaction(async (tx) => {
    await saveFirstOpened(tx, petitionId, openingId, moment.now);
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'identity.open', objectKind: 'identity_opening', objectId: openingId, petitionId, detail: { parts: items.length } });
  });
  return { items, expiresAt };
}

function checkMayOpen(opening: IdentityOpening, staff: StaffActor, now: Instant): Instant {
  if (opening.requestedBy !== staff.staffId) throw new AppError('refused', 'petitions.opening_not_yours');
  if (opening.approved !== true || opening.expiresAt === null) throw new AppError('refused', 'petitions.opening_not_approved');
  if (opening.expiresAt <= now) throw new AppError('refused', 'petitions.opening_expired');
  return opening.expiresAt;
}

async function getOpening(db: Reader, petitionId: string, openingId: string): Promise<IdentityOpening> {
  const opening = (await listIdentityOpenings(db, petitionId)).find((each) => each.openingId === openingId);
  if (!opening) throw new AppError('not_found', 'petitions.opening_not_found');
  return opening;
}

/** What a reporter is shown: when his identity was opened, what for, and until when it could be. No names of staff. */
export async function listOpeningsForReporter(deps: PetitionDeps, petitionId: string): Promise<readonly { readonly openedAt: Instant; readonly purpose: string; readonly until: Instant }[]> {
  return (await listIdentityOpenings(deps.db.reader, petitionId)).flatMap(({ openingId, firstOpenedAt, expiresAt, purpose }) =>
    firstOpenedAt === null || expiresAt === null ? [] : [{ openedAt: firstOpenedAt, until: expiresAt, purpose: deps.keys.decryptText(purpose, contextOf(petitionId, openingId, 'purpose')) }],
  );
}
