import { type ClockHandle, CLOCK_HANDLES, describeClock } from '../../clock/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import type { OpenPetition } from '../domain/index.ts';
import { foldRecords } from './load-petition.ts';
import { claimMoves, listUntold, type UntoldMove } from './moved-day-store.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { sideOf } from './petition-rows.ts';
import { findRowFacts, listEvents } from './petition-store.ts';
import { listPetitioners } from './petitioner-store.ts';
import { concernsPetitioner } from './tracked-clocks.ts';

export type TellDeps = Pick<PetitionDeps, 'db' | 'keys' | 'clock' | 'jobs' | 'publicUrl'>;

const BATCH = 200;

/** Writes to the petitioners who gave an address that a day which they were promised has moved, once for each move. Answers how many mails there are. */
export async function tellMovedDays(deps: TellDeps): Promise<number> {
  let mails = 0;
  for (;;) {
    const ids = await listUntold(deps.db.reader, BATCH);
    for (const petitionId of ids) mails += await tellOne(deps, petitionId);
    if (ids.length < BATCH) return mails;
  }
}

async function tellOne(deps: TellDeps, petitionId: string): Promise<number> {
  const { reader } = deps.db;
  const [petition, facts] = [foldRecords(undefined, await listEvents(reader, petitionId)), await findRowFacts(reader, petitionId)];
  const open = petition && petition.state !== 'HANDED_TO_DISCIPLINE' && !petition.contentSealed ? petition : undefined;
  const addresses = open ? await listAddresses(deps, open) : [];
  return deps.db.transaction(async (tx) => {
    const moves = (await claimMoves(tx, petitionId, deps.clock.now())).flatMap((move) => toLine(move, open?.joint ?? false));
    if (moves.length === 0 || !facts) return 0;
    for (const address of addresses) {
      const params = { number: facts.number, moves, trackUrl: `${deps.publicUrl}/track?number=${encodeURIComponent(facts.number)}` };
      await notify(tx, deps, { petitionId, recipient: { address, language: 'zh-CN' }, message: { template: 'DAYS_MOVED', params } });
    }
    await record(tx, { actor: { kind: 'system' }, action: 'deadline.tellMoved', objectKind: 'petition', objectId: petitionId, petitionId, detail: { moves: moves.length, mails: addresses.length } });
    return addresses.length;
  });
}

/** Of those who are still in the matter. */
async function listAddresses({ db, keys }: TellDeps, { petitionId, petitionerIds }: OpenPetition): Promise<readonly string[]> {
  const people = await listPetitioners(db.reader, keys, petitionId);
  return [...new Set(people.filter((each) => petitionerIds.includes(each.petitionerId)).flatMap(({ identity }) => identity.email ?? []))];
}

/**
 * What runs still and concerns him; of several petitioners each has a window of his own, which his page shows. Nothing of the time to
 * rate: it ends with the rating, so a mail or its trace would tell staff who has rated (PP-9).
 */
function toLine({ clock, was_due_on: wasDueOn, is_due_on: isDueOn, is_open: isOpen }: UntoldMove, isJoint: boolean) {
  const handle: ClockHandle | undefined = CLOCK_HANDLES.find((each) => each === clock);
  if (!isOpen || !handle || handle === 'EVALUATE' || !concernsPetitioner(handle) || (isJoint && sideOf(handle) === 'PETITIONER_RIGHT')) return [];
  return [{ what: describeClock(handle, 'zh-CN'), wasDueOn, isDueOn }];
}
