import { notify } from '../../notifications/server/index.ts';
import { type AnsweredMatter, findNumber, listAnsweredMatters, listPetitioners } from '../../petitions/server/index.ts';
import { addDays, dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import { insertAsking } from './later-store.ts';
import { readRule } from './sample-store.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

const WEEK = 7;
/** A night that was missed is made up for so long; an older matter is left in peace. */
const MADE_UP_DAYS = 14;

/** Asks petitioners, some weeks after they were answered, whether it is still solved. Answers how many were asked. */
export async function askLater(deps: SatisfactionDeps, signal: AbortSignal): Promise<number> {
  const today = dayInChina(deps.clock.now());
  const { laterWeeks } = await readRule(deps.db.reader);
  let asked = 0;
  for (const weeks of laterWeeks) {
    const to = addDays(today, -weeks * WEEK);
    for (const matter of await listAnsweredMatters(deps.db.reader, { from: addDays(to, -MADE_UP_DAYS), to })) {
      if (signal.aborted) return asked;
      if (matter.isReachable && (await askOne(deps, matter, weeks, today))) asked += 1;
    }
  }
  return asked;
}

async function askOne(deps: SatisfactionDeps, { petitionId, unitId }: AnsweredMatter, weeks: number, today: PlainDate): Promise<boolean> {
  const people = await listPetitioners(deps.db.reader, deps.keys, petitionId);
  const number = await findNumber(deps.db.reader, petitionId);
  const { unitName } = await deps.organisation.on(today);
  return deps.db.transaction(async (tx) => {
    if (number === undefined || !(await insertAsking(tx, { petitionId, weeks, unitId, on: today }))) return false;
    const address = people.find(({ capacity }) => capacity !== 'SIGNATORY')?.identity.email;
    if (address === undefined) return true;
    const params = { number, officeName: unitName(unitId), weeks, trackUrl: `${deps.publicUrl}/still-solved?number=${encodeURIComponent(number)}` };
    await notify(tx, deps, { petitionId, recipient: { address, language: 'zh-CN' }, message: { template: 'STILL_SOLVED_ASKED', params } });
    return true;
  });
}
