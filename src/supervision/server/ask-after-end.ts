import { record } from '../../audit/server/index.ts';
import { notify } from '../../notifications/server/index.ts';
import { listPetitioners, readMoment } from '../../petitions/server/index.ts';
import { findDueCheckIn } from '../domain/index.ts';
import { insertCheckIn, keepEnds, listWatched, type WatchedMatter } from './retaliation-store.ts';
import type { SupervisionDeps } from './supervision-deps.ts';

const BATCH = 200;

/**
 * One, three and six months after the end: asks whoever agreed, on his own page and by mail where he left an address. The mail names the
 * number alone; the question and its answer stand in no page of the staff. Answers how many were asked.
 */
export async function askAfterEnd(deps: SupervisionDeps, signal: AbortSignal): Promise<number> {
  const { today } = await readMoment(deps);
  await deps.db.transaction(keepEnds);
  let asked = 0;
  let after: string | undefined;
  do {
    const watched: readonly WatchedMatter[] = await listWatched(deps.db.reader, { after, limit: BATCH });
    for (const matter of watched) {
      if (signal.aborted) return asked;
      const month = findDueCheckIn(matter.ended_on, matter.asked, today);
      if (month !== undefined && (await ask(deps, matter, { month, on: today }))) asked += 1;
    }
    after = watched.length === BATCH ? watched.at(-1)?.petition_id : undefined;
  } while (after !== undefined);
  return asked;
}

async function ask(deps: SupervisionDeps, matter: WatchedMatter, question: Parameters<typeof insertCheckIn>[2]): Promise<boolean> {
  const { petition_id: petitionId, number, language } = matter;
  const main = (await listPetitioners(deps.db.reader, deps.keys, petitionId)).find(({ capacity }) => capacity === 'MAIN');
  const address = main?.identity.email;
  return deps.db.transaction(async (tx) => {
    if (!(await insertCheckIn(tx, petitionId, question))) return false;
    if (address) {
      const message = { template: 'PROTECTION_QUESTION', params: { number, trackUrl: `${deps.publicUrl}/track?number=${encodeURIComponent(number)}` } } as const;
      await notify(tx, deps, { petitionId, recipient: { address, language }, message });
    }
    await record(tx, { actor: { kind: 'system' }, action: 'retaliation.ask', objectKind: 'retaliationCheckIn', objectId: petitionId, detail: { month: question.month } });
    return true;
  });
}
