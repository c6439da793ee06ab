import { can, type StaffActor } from '../../access/domain/index.ts';
import { listTouches, type Touch } from '../../audit/server/index.ts';
import type { UnitId } from '../../organisation/domain/index.ts';
import { type GivenRating, listGivenRatings, type OrganisationView } from '../../petitions/server/index.ts';
import { AppError, dayInChina, type Instant, toEpochDay, toEpochMs } from '../../platform/kernel/index.ts';
import type { Figures, UnitFigures } from '../contract.ts';
import { FEWEST_RATINGS, intervalOfGap, intervalOfShare, judgeUnits, type Period, type RatedUnit, type RatingTrace, readPeriod, type UnitFinding } from '../domain/index.ts';
import { listSaid, type SaidOfUnit } from './interview-store.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

const MINUTE_MS = 60_000;
const CHINA_MINUTES = 480;
/** Whoever opens a matter within the hour after its petitioner came forward does what he should. */
const CAME_FORWARD_MINUTES = 60;
const NOT_COUNTED = ['petition.evaluate', 'petition.expireEvaluation'];

/**
 * The figures of a quarter that has ended, for the units that the actor may read. While a quarter runs there are none: whoever could
 * watch a count grow would learn of a single rating and its hour. Throws `satisfaction.period_not_found`, `satisfaction.period_runs`.
 */
export async function readFigures(deps: SatisfactionDeps, staff: StaffActor, periodName: string): Promise<Figures> {
  const period = readPeriod(periodName);
  if (!period) throw new AppError('not_found', 'satisfaction.period_not_found', { period: periodName });
  const today = dayInChina(deps.clock.now());
  if (today <= period.lastOn) throw new AppError('refused', 'satisfaction.period_runs', { period: periodName, day: period.lastOn });
  const organisation = await deps.organisation.on(today);
  const { units, said } = await gather(deps, period, organisation);
  const findings = new Map(judgeUnits(units).map((finding) => [finding.unitKey, finding]));
  const shown = units.filter(({ unitKey }) => can(staff, 'satisfaction.read', unitKey as UnitId).allowed);
  await deps.reads.recordRead({ actor: { kind: 'staff', staffId: staff.staffId }, action: 'satisfaction.read', objectKind: 'satisfactionPeriod', objectId: period.name, detail: { units: shown.length } });
  const figures = shown.map((unit) => present(unit, findings.get(unit.unitKey), said.get(unit.unitKey) ?? [], organisation));
  return { period: period.name, units: figures.toSorted((one, other) => one.unitName.localeCompare(other.unitName, 'zh-CN')) };
}

async function gather({ db }: SatisfactionDeps, period: Period, organisation: OrganisationView): Promise<{ readonly units: readonly RatedUnit[]; readonly said: ReadonlyMap<string, readonly SaidOfUnit[]> }> {
  const ratings = await listGivenRatings(db.reader, { from: period.firstOn, to: period.lastOn });
  const touches = Map.groupBy(await listTouches(db.reader, ratings.map(({ petitionId }) => petitionId), NOT_COUNTED), ({ petitionId }) => petitionId);
  const said = Map.groupBy(await listSaid(db.reader, period.name), ({ unitId }) => unitId);
  const byUnit = Map.groupBy(ratings, ({ unitId }) => unitId);
  const units = [...new Set([...byUnit.keys(), ...said.keys()])].map((unitKey) => ({
    unitKey,
    ratings: (byUnit.get(unitKey) ?? []).map((rating) => toTrace(rating, touches.get(rating.petitionId) ?? [], organisation)),
    answers: (said.get(unitKey) ?? []).map(({ accepts, toldHow }) => ({ satisfied: accepts, toldHowToRate: toldHow })),
    periodEnd: toEpochDay(period.lastOn) + 1,
  }));
  return { units, said };
}

function toTrace(rating: GivenRating, touches: readonly Touch[], organisation: OrganisationView): RatingTrace {
  const cameForward = touches.filter(({ by }) => by === 'petitioner').map(({ at }) => minuteOf(at));
  const acts = touches.filter(({ by, staffId }) => by === 'staff' && staffId !== null && worksFor(organisation, staffId, rating.unitId)).map(({ at }) => minuteOf(at));
  return {
    value: rating.value,
    castAt: minuteOf(rating.givenAt),
    servedOn: toEpochDay(rating.answeredOn),
    togetherKey: rating.personKey ?? rating.petitionId,
    // The program reads no network addresses and sets no mark on anybody's device.
    networkKey: null,
    deviceKey: null,
    comment: rating.reason,
    staffActsAt: acts.filter((act) => !cameForward.some((came) => act >= came && act - came <= CAME_FORWARD_MINUTES)),
    remindedAt: [],
  };
}

function worksFor({ facts }: OrganisationView, staffId: string, unitId: string): boolean {
  return facts.unitsOf(staffId as Parameters<typeof facts.unitsOf>[0]).some((unit) => unit === unitId);
}

function minuteOf(instant: Instant): number {
  return toEpochMs(instant) / MINUTE_MS + CHINA_MINUTES;
}

function present({ unitKey, ratings }: RatedUnit, finding: UnitFinding | undefined, said: readonly SaidOfUnit[], organisation: OrganisationView): UnitFigures {
  const rated = ratings.length < FEWEST_RATINGS ? null : shareOf(ratings.filter(({ value }) => value !== 'DISSATISFIED').length, ratings.length);
  const accepted = said.length < FEWEST_RATINGS ? null : shareOf(said.filter(({ accepts }) => accepts).length, said.length);
  return {
    unitId: unitKey,
    unitName: organisation.unitName(unitKey),
    rated,
    asked: accepted && { accepted, solved: shareOf(said.filter(({ isSolved }) => isSolved).length, said.length) },
    gap: rated && accepted && { value: rated.count / rated.of - accepted.count / accepted.of, ...intervalOfGap(rated, accepted) },
    verdict: finding?.verdict ?? 'TOO_FEW',
    evidence: (finding?.evidence ?? []).map(({ guard, seen, of, expected, interval, standsOut }) => ({ guard, seen, of, expected: Math.round(expected * 10) / 10, ...interval, standsOut })),
  };
}

function shareOf(count: number, of: number) {
  return { count, of, ...intervalOfShare(count, of) };
}
