import type { StaffActor } from '../../access/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { OpenPetition } from '../domain/index.ts';
import type { LinkedMatter, Ties } from '../outcome-contract.ts';
import { listVisibleMatters } from './linked-matter-store.ts';

/** What the matter was joined to, what was joined to it, and what repeats what: of the others only those that the reader sees. */
export async function readTies(db: Reader, staff: StaffActor, petition: OpenPetition): Promise<Ties> {
  const { mergedPetitions, repeatOf, repeats } = petition;
  const mainId = petition.state === 'MERGED' ? petition.mainPetitionId : null;
  const others = [mainId, repeatOf?.petitionId ?? null, ...mergedPetitions.map(({ petitionId }) => petitionId), ...repeats];
  const visible = new Map((await listVisibleMatters(db, staff, others.filter((id) => id !== null))).map((matter) => [matter.petitionId, matter]));
  const pick = (ids: readonly string[]): LinkedMatter[] => ids.flatMap((id) => visible.get(id) ?? []);
  return {
    into: mainId === null ? null : (visible.get(mainId) ?? null),
    from: pick(mergedPetitions.map(({ petitionId }) => petitionId)),
    repeat: repeatOf && { first: visible.get(repeatOf.petitionId) ?? null, afterReply: repeatOf.afterReply },
    repeats: pick(repeats),
    repeatCount: repeats.length,
  };
}
