import { record } from '../../audit/server/index.ts';
import { getLoadedPetition, listExaminedMatters, type Moment, readMoment } from '../../petitions/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { findOccasions, type Occasion } from '../domain/index.ts';
import { insertProposals, type KnownProposal, listMattersWithOpenProposals, listProposalsOf, moveProposals } from './proposal-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

const BATCH = 200;

/**
 * Looks through the matters for the reasons of Regulation art. 40 and lays them before the supervisors. Each occasion is proposed once; one
 * that has gone by itself lapses. Answers how many were found anew. Nothing is sent to anybody: a person decides (PP-14).
 */
export async function proposeSupervisions(deps: SupervisionDeps, signal: AbortSignal): Promise<number> {
  const moment = await readMoment(deps);
  const { reader } = deps.db;
  const inMatters = (after: string | undefined) => listExaminedMatters(reader, moment.today, { after, limit: BATCH });
  const inProposals = (after: string | undefined) => listMattersWithOpenProposals(reader, { after, limit: BATCH });
  return (await examineAll(deps, moment, signal, inMatters)) + (await examineAll(deps, moment, signal, inProposals));
}

async function examineAll(deps: SupervisionDeps, moment: Moment, signal: AbortSignal, next: (after: string | undefined) => Promise<readonly string[]>): Promise<number> {
  let found = 0;
  let after: string | undefined;
  do {
    const ids: readonly string[] = await next(after);
    const known = Map.groupBy(await listProposalsOf(deps.db.reader, ids), ({ petitionId }) => petitionId);
    for (const petitionId of ids) {
      if (signal.aborted) return found;
      found += await examine(deps, moment, petitionId, known.get(petitionId) ?? []);
    }
    after = ids.length === BATCH ? ids.at(-1) : undefined;
  } while (after !== undefined);
  return found;
}

async function examine(deps: SupervisionDeps, moment: Moment, petitionId: string, known: readonly KnownProposal[]): Promise<number> {
  const { petition, records, deadlines } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  const occasions = findOccasions({ petition, records, deadlines, today: moment.today });
  const added = occasions.filter((occasion) => !known.some((each) => isSame(each, occasion)));
  const gone = known.filter((each) => each.status === 'OPEN' && !occasions.some((occasion) => isSame(each, occasion)));
  const back = known.filter((each) => each.status === 'LAPSED' && occasions.some((occasion) => isSame(each, occasion)));
  if (added.length + gone.length + back.length === 0) return 0;
  await deps.db.transaction(async (tx) => {
    await insertProposals(tx, added.map((occasion) => ({ ...occasion, petitionId, proposalId: makeId() })), moment.now);
    await moveProposals(tx, gone, 'LAPSED');
    await moveProposals(tx, back, 'OPEN');
    await record(tx, {
      actor: { kind: 'system' }, action: 'supervision.propose', objectKind: 'petition', objectId: petitionId, petitionId,
      detail: { found: added.map(({ cause }) => cause), lapsed: gone.length, again: back.length },
    });
  });
  return added.length;
}

function isSame(known: KnownProposal, { cause, key }: Occasion): boolean {
  return known.cause === cause && known.occasion === key;
}
