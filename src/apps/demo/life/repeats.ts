import { addDays } from '../../../platform/kernel/index.ts';
import { findLinked } from './linked.ts';
import { registrationOf } from './registration.ts';
import { archive, notify } from './service.ts';
import { PETITIONER, PROGRAM, type Script, type Story, step, who } from './story.ts';

const DAYS_TO_JOIN = 3;

/** The same thing once more: joined to its first matter, and its petitioners told there (never a report, never a chain). */
export function* joinFirst(story: Story): Script {
  const { arrival, time, life } = story;
  const { first } = arrival;
  if (!first) return;
  const { unitId } = life.petition.custody;
  const at = time.workdayOn(addDays(arrival.receivedOn, DAYS_TO_JOIN));
  yield step(at, who(story, 'screener', unitId), { type: 'mergeInto', mainPetitionId: first.petitionId, note: '同一信访人就同一事项再次提出，并入首件办理。' }, findLinked(story, at));
  yield* notify(story, { kind: 'NOTICE_ACCEPT', unitId });
  yield* archive(story, 60);
}

/** Beside the first matter: what was joined to it is attached. */
export function* attachFollowers(story: Story): Script {
  const { arrival, world } = story;
  for (const follower of arrival.followers.filter(({ fate }) => fate === 'REPEAT')) {
    const { petitioners } = world.matterOf(follower);
    const time = story.time.branch(follower.receivedAt);
    const at = time.workdayOn(addDays(follower.receivedOn, DAYS_TO_JOIN));
    yield {
      at, by: PROGRAM, isOptional: true,
      action: { type: 'attachMerged', petitionId: follower.petitionId, petitionerIds: petitioners.map(({ petitionerId }) => petitionerId) },
    };
  }
}

/** Sent twice within minutes: the second one is taken back, for the first is there. */
export function* takeBack(story: Story): Script {
  const { matter, arrival, time } = story;
  yield step(matter.receivedAt, PETITIONER, { type: 'captureIntake', content: registrationOf(story) });
  const at = time.workdays(0, 1);
  const enteredAs = arrival.first?.petitionId ?? null;
  yield step(at, who(story, 'registrar', matter.officeUnitId), { type: 'voidIntake', because: 'ENTERED_TWICE', enteredAs, note: '同一信访人几分钟内重复提交，内容一致。' }, findLinked(story, at));
}
