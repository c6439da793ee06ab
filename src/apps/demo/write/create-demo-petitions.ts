import { setImmediate as breathe } from 'node:timers/promises';
import type { PetitionEventRecord } from '../../../petitions/domain/index.ts';
import { assembleMatter, insertMatters, type Moment, type PetitionDeps, readMoment, takePetitionNumbers } from '../../../petitions/server/index.ts';
import { dayInChina, type PlainDate } from '../../../platform/kernel/index.ts';
import { DocumentNumbers } from '../life/document-numbers.ts';
import type { World } from '../life/story.ts';
import { tellMatter, type ToldMatter } from '../life/tell-matter.ts';
import type { DemoOrganisation } from '../organisation/demo-organisation.ts';
import { listUsedSeries, raiseSeries, type UsedSeries } from './document-number-store.ts';
import { insertSupplements } from './insert-supplements.ts';
import { issueRecentLetters, RecentLetters } from './recent-letters.ts';
import { openWorld, planAll } from './open-world.ts';

export interface DemoPetitions {
  readonly count: number;
  readonly seed: number;
  /** Everything happened before this day; the present one when not given. */
  readonly today?: PlainDate;
  readonly onProgress?: (done: number, total: number) => void;
  /** Real papers for the newest matters; rendering them takes some seconds. */
  readonly withLetters?: boolean;
}

export interface CreatedPetitions {
  readonly created: number;
  /** Steps that a story wanted and the rules forbade, by what was tried and why not. */
  readonly refused: ReadonlyMap<string, number>;
}

const BATCH = 500;
const STORIES_IN_ONE_BREATH = 10;

/** Years of petitions, each lived through by the rules of the program itself. While one batch is written the next is told. */
export async function createDemoPetitions(deps: PetitionDeps, organisation: DemoOrganisation, wanted: DemoPetitions): Promise<CreatedPetitions> {
  const { count, seed, onProgress } = wanted;
  const moment = await readMoment(deps);
  const today = wanted.today ?? moment.today;
  const numbers = new DocumentNumbers(await listUsedSeries(deps.db.reader));
  const world = openWorld({ organisation, view: moment.organisation, calendar: moment.calendar, numbers, seed, today });
  const arrivals = planAll(world, { count, seed, today });
  const refused = new Map<string, number>();
  const recent = new RecentLetters(today);
  let writing = Promise.resolve();
  for (let done = 0; done < arrivals.length; done += BATCH) {
    const told = await tellBatch(world, seed, arrivals.slice(done, done + BATCH));
    for (const { life } of told) for (const each of life.refused) countOne(refused, `${each.step.action.type} in ${each.state}: ${each.refusal.code}`);
    const used = numbers.takeRaised();
    await writing;
    writing = writeBatch(deps, moment, { told, used, recent }).then(() => onProgress?.(Math.min(done + BATCH, arrivals.length), arrivals.length));
    // Awaited with the next batch; a failure is not lost meanwhile.
    writing.catch(() => undefined);
  }
  await writing;
  if (wanted.withLetters === true) await issueRecentLetters(deps, moment, recent);
  return { created: arrivals.length, refused };
}

async function tellBatch(world: World, seed: number, arrivals: Parameters<typeof tellMatter>[2][]): Promise<readonly ToldMatter[]> {
  const told: ToldMatter[] = [];
  for (const arrival of arrivals) {
    told.push(tellMatter(world, seed, arrival));
    if (told.length % STORIES_IN_ONE_BREATH === 0) await breathe();
  }
  return told;
}

interface Batch {
  readonly told: readonly ToldMatter[];
  readonly used: readonly UsedSeries[];
  readonly recent: RecentLetters;
}

function writeBatch(deps: PetitionDeps, moment: Moment, { told, used, recent }: Batch): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const wanted = told.map(({ matter }) => ({ unitCode: moment.organisation.unit(matter.officeUnitId).code, day: matter.receivedOn }));
    const numbers = await takePetitionNumbers(tx, wanted);
    const written = [];
    for (const [index, each] of told.entries()) {
      written.push(assemble(deps, each, numbers[index] ?? '', moment));
      if (index % STORIES_IN_ONE_BREATH === 0) await breathe();
    }
    await insertMatters(tx, written);
    await insertSupplements(tx, deps, told);
    await raiseSeries(tx, used);
    written.forEach((each) => recent.consider(each));
  });
}

function assemble(deps: PetitionDeps, { matter, submissionId, life }: ToldMatter, number: string, moment: Moment) {
  const records = life.records.map((record) => numbered(record, number));
  const now = records.at(-1)?.at ?? matter.receivedAt;
  return assembleMatter(deps, { matter, submissionId, number, records }, { ...moment, now, today: dayInChina(now) });
}

function numbered(record: PetitionEventRecord, number: string): PetitionEventRecord {
  const { event } = record;
  return event.type === 'petitionRegistered' || event.type === 'sealedReportRegistered' ? { ...record, event: { ...event, number } } : record;
}

function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
