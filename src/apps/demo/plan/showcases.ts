import { addDays, dayInChina, daysBetween, fromEpochMs, type PlainDate, toEpochMs } from '../../../platform/kernel/index.ts';
import type { PetitionState } from '../../../petitions/domain/index.ts';
import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import { Random } from '../random.ts';
import type { Arrival } from './arrival.ts';
import { isByWire } from './is-by-wire.ts';
import { ArrivalMaker, type Wishes } from './make-arrival.ts';
import { BRANCHES } from '../organisation/unit-table.ts';

const DAY_IN_MS = 86_400_000;
const APPEAL: Wishes = { class: 'APPEAL_RESOLUTION', route: 'PETITION' };

type Hint = readonly [state: PetitionState, oldestInDays: number, wishes: (random: Random) => Wishes];

const inDepartment = (random: Random): Wishes => ({
  ...APPEAL,
  ...random.pick([
    { unitCode: 'LJZYKF', themeCode: '030101', officeCode: 'LJZY' },
    { unitCode: 'LJZYGC', themeCode: '030102', officeCode: 'LJZY' },
    { unitCode: 'LJZZRL', themeCode: '010101', officeCode: 'LJZZ' },
    { unitCode: 'LJJYFW', themeCode: '050201', officeCode: 'LJJY' },
    { unitCode: 'LJJYYY', themeCode: '050103', officeCode: 'LJJY' },
  ]),
});

const inBranch = (random: Random): Wishes => {
  const unitCode = random.pick(BRANCHES);
  const themeCode = unitCode.startsWith('LJZZ') ? '010102' : unitCode.startsWith('LJZY') ? '030203' : '050204';
  return { ...APPEAL, unitCode, themeCode, officeCode: random.pick([unitCode, unitCode.slice(0, 4)]) };
};

/** States that would be empty on most days, or that a small example would not reach, with how long ago they may have been entered. */
const HINTS: readonly Hint[] = [
  ['INTAKE', 1, () => ({ ...APPEAL, channel: 'ONLINE' })],
  ['REGISTERED', 2, inDepartment],
  ['SCREENED', 4, inDepartment],
  ['ROUTED', 3, inDepartment],
  ['ASSIGNED', 3, (random) => ({ ...inDepartment(random), officeCode: 'LJJT' })],
  ['OBJECTED', 3, (random) => ({ ...inDepartment(random), demand: 'OBJECTED' })],
  ['ACCEPTED', 6, inDepartment],
  ['SIMPLE', 5, (random) => ({ ...inDepartment(random), demand: 'SIMPLE' })],
  ['HANDLING', 30, inDepartment],
  ['HEARING', 7, (random) => ({ ...inDepartment(random), demand: 'HEARD' })],
  ['MEDIATING', 7, (random) => ({ ...inDepartment(random), demand: 'MEDIATED' })],
  ['EXTENDED', 3, (random) => ({ ...inDepartment(random), demand: 'EXTENDED' })],
  ['OPINION_DRAFT', 4, inDepartment],
  ['OPINION_ISSUED', 5, inDepartment],
  ['SERVED', 20, inDepartment],
  ['EXECUTING', 12, inDepartment],
  ['REVIEW_REQUESTED', 4, (random) => ({ ...inDepartment(random), demand: 'TO_THE_END' })],
  ['REVIEWING', 18, (random) => ({ ...inDepartment(random), demand: 'TO_THE_END' })],
  ['REVIEW_DONE', 4, (random) => ({ ...inBranch(random), demand: 'TO_THE_END' })],
  ['REREVIEW_REQUESTED', 4, (random) => ({ ...inBranch(random), demand: 'TO_THE_END' })],
  ['REREVIEWING', 18, (random) => ({ ...inBranch(random), demand: 'TO_THE_END' })],
  ['REREVIEW_DONE', 4, (random) => ({ ...inBranch(random), demand: 'TO_THE_END' })],
  ['FINAL', 40, (random) => ({ ...inBranch(random), demand: 'TO_THE_END' })],
  ['WITHDRAWN', 25, (random) => ({ ...inDepartment(random), demand: 'WITHDRAWN' })],
  ['REPLIED', 25, (random) => ({ ...inDepartment(random), class: 'ENQUIRY', route: null, demand: 'DIRECT_REPLY' })],
  ['GUIDED', 25, () => ({ class: 'APPEAL_RESOLUTION', route: 'ARBITRATION', themeCode: '010301', unitCode: 'LJZZRL', officeCode: 'LJZZ' })],
  ['NOT_ACCEPTED', 25, () => ({ ...APPEAL, fate: 'NOT_COMPETENT' })],
  ['NO_LONGER_ACCEPTED', 25, () => ({ class: 'APPEAL_RESOLUTION', route: 'LITIGATION', fate: 'ENDED_BY_COURT' })],
  ['FILED_ONLY', 25, () => ({ themeCode: '080201' })],
  ['HANDED_TO_DISCIPLINE', 10, () => ({ fate: 'SEALED' })],
];

/** Lives an arrival and says when it came into the state in which it is to stop; nothing when it did not. */
export type Rehearse = (arrival: Arrival) => PlainDate | undefined;

export interface ShowcaseInput {
  readonly count: number;
  readonly seed: number;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly firstIndex: number;
  readonly rehearse: Rehearse;
}

const MOST_OF_EACH = 9;
const ONE_FOR = 2200;
const MOST_TRIES = 60;
const REHEARSED_DAYS_AGO = 560;

/** For every stage a few matters that stand there today, so that every desk has work. */
export function planShowcases(input: ShowcaseInput): readonly Arrival[] {
  const { count, seed, calendar, firstIndex } = input;
  const random = new Random(seed, 5);
  const maker = new ArrivalMaker(random, calendar, firstIndex);
  const each = Math.min(MOST_OF_EACH, Math.max(1, Math.round(count / ONE_FOR)));
  return HINTS.flatMap((hint) => Array.from({ length: each }, () => findShowcase(input, random, maker, hint)).filter((found) => found !== undefined));
}

function findShowcase(input: ShowcaseInput, random: Random, maker: ArrivalMaker, [state, oldestInDays, wishes]: Hint): Arrival | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const arrival = maker.make(addDays(input.today, -REHEARSED_DAYS_AGO - random.int(0, 6)), { ...wishes(random), stopIn: state });
    const reachedOn = input.rehearse(arrival);
    const settled = reachedOn && settle(input, arrival, addDays(input.today, -1 - random.int(0, oldestInDays)), reachedOn);
    if (settled) return settled;
  }
  return undefined;
}

/** Moved in time so that the state is reached on the wanted day, or as near before it as working days allow. */
function settle({ rehearse, calendar, today }: ShowcaseInput, arrival: Arrival, wantedOn: PlainDate, reachedOn: PlainDate): Arrival | undefined {
  let shift = daysBetween(reachedOn, wantedOn);
  for (let tries = 0; tries < 12; tries += 1, shift -= 1) {
    const moved = moveBy(arrival, shift);
    const isOpen = calendar.isWorkingDay(moved.receivedOn) || isByWire(arrival.channel);
    const on = isOpen ? rehearse(moved) : undefined;
    if (on !== undefined && on < today) return moved;
  }
  return undefined;
}

function moveBy(arrival: Arrival, days: number): Arrival {
  const receivedAt = fromEpochMs(toEpochMs(arrival.receivedAt) + days * DAY_IN_MS);
  return { ...arrival, receivedAt, receivedOn: dayInChina(receivedAt) };
}
