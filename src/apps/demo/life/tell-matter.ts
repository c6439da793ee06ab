import type { SubmissionId } from '../../../petitions/domain/index.ts';
import type { ReceivedMatter } from '../../../petitions/server/index.ts';
import type { Arrival } from '../plan/arrival.ts';
import { sceneOf } from '../plan/make-matter.ts';
import { Random } from '../random.ts';
import { liveMatter } from './main-ways.ts';
import { MatterLife } from './matter-life.ts';
import { type Story, type Supplement, tell, type World } from './story.ts';
import { TimeLine } from './time-line.ts';

const STREAM = 6;

export interface ToldMatter {
  readonly arrival: Arrival;
  readonly matter: ReceivedMatter;
  readonly submissionId: SubmissionId;
  readonly life: MatterLife;
  readonly supplements: readonly Supplement[];
}

/** What becomes of an arrival until now. */
export function tellMatter(world: World, seed: number, arrival: Arrival): ToldMatter {
  const random = new Random(seed, arrival.index, STREAM);
  const matter = world.matterOf(arrival);
  const story: Story = {
    world, arrival, matter, random,
    submissionId: world.makeSubmissionId(),
    scene: sceneOf({ seed }, arrival),
    life: new MatterLife({ units: world.view.facts, calendar: world.calendar }),
    time: new TimeLine(random, world.calendar, arrival.receivedAt),
    supplements: [],
    waiting: [],
  };
  tell(story, liveMatter(story));
  if (arrival.followers.length > 0) world.histories.set(arrival.petitionId, story.life.records);
  return { arrival, matter, submissionId: story.submissionId, life: story.life, supplements: story.supplements };
}
