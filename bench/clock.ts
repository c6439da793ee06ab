import { clockEffectsOf } from '../src/petitions/domain/index.ts';
import { computeDeadline, explainDeadline, foldClocks, getProfile, nationalCalendar } from '../src/clock/domain/index.ts';
import { addDays, parsePlainDate, type PlainDate, startOfDayInChina } from '../src/platform/kernel/index.ts';
import type { PetitionId, RequestId, StaffId, SubmissionId, ThemeId, UnitId } from '../src/petitions/domain/index.ts';
import { makeId } from '../src/platform/crypto/index.ts';
import type { Measured } from './frame/measure.ts';
import { rowOf } from './frame/statistics.ts';
import { createChance } from './stage/chance.ts';
import { recordOrdinaryWay } from './stage/histories.ts';
import { aTheme } from './stage/words.ts';

export const name = 'clock';

const REPETITIONS = 5;
const ROUND_IN_MS = 400;
const START = parsePlainDate('2024-01-01');
const DAYS = 700;
const AGE_OF_A_FINISHED_MATTER = 200;

/** What the statutory clocks cost by themselves, on one core and without a database. */
export function measure(): Promise<Measured> {
  const profile = getProfile('national');
  const calendar = nationalCalendar;
  const chance = createChance(4);
  const day = (): PlainDate => addDays(START, chance.below(DAYS));
  const histories = Array.from({ length: 50 }, () => aHistory(day()));
  const rate = (what: string, work: () => unknown) => rowOf(what, Array.from({ length: REPETITIONS }, () => countPerSecond(work)), { unit: '/s' });
  return Promise.resolve({
    rows: [
      rate('deadlines of calendar days (HANDLE, 60 days)', () => computeDeadline({ handle: 'HANDLE', profile, calendar, startOn: day() })),
      rate('deadlines of working days (NOTIFY)', () => computeDeadline({ handle: 'NOTIFY', profile, calendar, startOn: day() })),
      rate('deadlines explained day by day (HANDLE)', () => explainDeadline({ handle: 'HANDLE', profile, calendar, startOn: day() })),
      rate('histories folded into all their clocks', () => foldClocks(clockEffectsOf(chance.pick([histories[0] ?? [], ...histories])), profile, calendar)),
    ],
    notes: ['One core; the calendar has the holidays and swapped days that the State Council has published.'],
  });
}

function countPerSecond(work: () => unknown): number {
  const started = performance.now();
  let done = 0;
  for (; performance.now() - started < ROUND_IN_MS; done += 1) work();
  return (done / (performance.now() - started)) * 1000;
}

function aHistory(receivedOn: PlainDate) {
  const unitId = makeId() as UnitId;
  const content = {
    petitionId: makeId() as PetitionId,
    submissionIds: [makeId() as SubmissionId],
    channel: 'ONLINE' as const,
    source: { via: 'DIRECT' as const },
    receivedAt: startOfDayInChina(receivedOn),
    receivedOn,
    officeUnitId: unitId,
    officeKind: 'COMPETENT_UNIT' as const,
    requests: [{ requestId: makeId() as RequestId, text: '补发工资' }],
    contentSealed: false,
    anonymous: false,
    contact: { nameClear: true, addressClear: true },
    petitionerIds: [],
    petitionerCount: 1,
    representativeCount: 0,
    firstTime: { inThisOffice: true, nationally: null },
    reported: { unitIds: [], staffIds: [] },
    retaliationAlleged: false,
  };
  const staffId = makeId() as StaffId;
  const chance = createChance(5);
  const facts = { number: 'QXC1-20240101-00001', content, themeId: makeId() as ThemeId, reviewUnitId: unitId, receivedOn, about: aTheme(chance), staffWith: () => staffId };
  return recordOrdinaryWay(facts, AGE_OF_A_FINISHED_MATTER, chance);
}
