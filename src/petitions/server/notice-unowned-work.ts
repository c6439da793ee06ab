import { notify, type DeliveryDeps } from '../../notifications/server/index.ts';
import { listStaff, type Staff } from '../../organisation/server/index.ts';
import { labelOfAwaited, type StaffId } from '../domain/index.ts';
import { type Moment, readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { claimNotice, listNotices, removeNotice } from './unowned-store.ts';
import { findUnowned, listPresences, type UnownedGroup } from './unowned-work.ts';

/** Tells the heads, once, of work that nobody present can do; forgets it when somebody can. Answers how many kinds of work are new. */
export async function noticeUnownedWork(deps: PetitionDeps, deliveries: Pick<DeliveryDeps, 'keys' | 'clock' | 'jobs'>): Promise<number> {
  const moment = await readMoment(deps);
  // One notice for each kind of work in a unit, whoever has it in hand.
  const found = new Map<string, UnownedGroup>();
  for (const group of await findUnowned(deps, moment)) {
    const key = `${group.unitId} ${group.awaits}`;
    found.set(key, { ...group, count: group.count + (found.get(key)?.count ?? 0) });
  }
  const known = await listNotices(deps.db.reader);
  const heads = await headsOf(deps, moment);
  return deps.db.transaction(async (tx) => {
    for (const notice of known) if (!found.has(`${notice.unitId} ${notice.awaits}`)) await removeNotice(tx, notice);
    let news = 0;
    for (const group of found.values()) {
      if (!(await claimNotice(tx, { unitId: group.unitId, awaits: group.awaits, now: moment.now }))) continue;
      news += 1;
      const [first] = group.petitions;
      for (const { email, locale } of first ? heads(group) : []) {
        const message = {
          template: 'UNOWNED_WORK', params: { unitName: moment.organisation.unitName(group.unitId), work: labelOfAwaited(group.awaits, locale), count: group.count, url: `${deps.publicUrl}/desk/deputies` },
        } as const;
        await notify(tx, deliveries, { petitionId: first?.petitionId ?? '', message, recipient: { address: email ?? '', language: locale } });
      }
    }
    return news;
  });
}

/** The heads of the unit and of the petition office who are there and have an address; the mail names the unit and a number, no matter. */
async function headsOf(deps: PetitionDeps, moment: Moment): Promise<(group: UnownedGroup) => readonly Staff[]> {
  const presences = await listPresences(deps, moment);
  const people = new Map((await listStaff(deps.db.reader)).filter(({ email }) => email !== undefined).map((each) => [each.staffId, each]));
  const { facts } = moment.organisation;
  return ({ unitId, officeUnitId }) => {
    const unitHeads = presences.filter(({ role, unitIds }) => role === 'unitHead' && (unitIds.includes(unitId) || unitIds.includes(facts.issuingUnitOf(unitId))));
    const officeHeads = presences.filter(({ role, unitIds }) => role === 'officeHead' && (unitIds.includes(officeUnitId) || unitIds.includes(unitId)));
    const ids = new Set<StaffId>([...unitHeads, ...officeHeads].map(({ staffId }) => staffId));
    return [...ids].flatMap((staffId) => people.get(staffId) ?? []);
  };
}
