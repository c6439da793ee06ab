import { makeId } from '../../../platform/crypto/index.ts';
import type { CurrentCalendar } from '../../../clock/server/index.ts';
import type { SubmissionId } from '../../../petitions/domain/index.ts';
import type { OrganisationView, ReceivedMatter } from '../../../petitions/server/index.ts';
import { dayInChina, type PlainDate, startOfDayInChina } from '../../../platform/kernel/index.ts';
import { DocumentNumbers } from '../life/document-numbers.ts';
import type { World } from '../life/story.ts';
import { tellMatter } from '../life/tell-matter.ts';
import type { DemoOrganisation } from '../organisation/demo-organisation.ts';
import type { Arrival } from '../plan/arrival.ts';
import { makeMatter } from '../plan/make-matter.ts';
import { byReceipt, planArrivals } from '../plan/plan-arrivals.ts';
import { planShowcases } from '../plan/showcases.ts';

export interface WorldInput {
  readonly organisation: DemoOrganisation;
  readonly view: OrganisationView;
  readonly calendar: CurrentCalendar;
  readonly numbers: DocumentNumbers;
  readonly seed: number;
  /** The first day on which nothing has happened yet. */
  readonly today: PlainDate;
}

export function openWorld({ organisation, view, calendar, numbers, seed, today }: WorldInput): World {
  const kept = new Map<string, ReceivedMatter>();
  return {
    organisation, view, numbers,
    calendar: calendar.calendar,
    end: startOfDayInChina(today),
    histories: new Map(),
    makeSubmissionId: () => makeId() as SubmissionId,
    // What follows another matter is asked for twice, by the first and by itself.
    matterOf: (arrival) => {
      const known = kept.get(arrival.petitionId);
      if (known) {
        kept.delete(arrival.petitionId);
        return known;
      }
      const made = makeMatter({ organisation, seed }, arrival);
      if (arrival.fate === 'REPEAT') kept.set(arrival.petitionId, made);
      return made;
    },
  };
}

/** All arrivals in the order of their receipt: those that chance brings and those that stand at each stage today. */
export function planAll(world: World, { count, seed, today }: { readonly count: number; readonly seed: number; readonly today: PlainDate }): readonly Arrival[] {
  const rehearsal = { ...world, numbers: new DocumentNumbers() };
  const showcases = planShowcases({
    count, seed, today,
    calendar: world.calendar,
    // Beyond every other stream.
    firstIndex: count * 2,
    rehearse: (arrival) => rehearse(rehearsal, seed, arrival),
  });
  const planned = planArrivals({ count: Math.max(0, count - showcases.length), seed, today, calendar: world.calendar });
  return [...planned, ...showcases].sort(byReceipt);
}

function rehearse(world: World, seed: number, arrival: Arrival): PlainDate | undefined {
  const { life } = tellMatter(world, seed, arrival);
  const last = life.records.at(-1);
  return last && life.current?.state === arrival.stopIn ? dayInChina(last.at) : undefined;
}
