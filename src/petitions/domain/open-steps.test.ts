import { describe, expect, it } from 'vitest';
import type { Actor } from './action-context.ts';
import { listNextSteps } from './next-steps.ts';
import type { PetitionActionType } from './petition-action.ts';
import { aContext, aScreenedStory, staffWith, type Story } from './testing/index.ts';

/** Why a step is not open to that person now; nothing when it is. */
function refusalOf(story: Story, actor: Actor, action: PetitionActionType): string | undefined {
  if (!story.petition) throw new Error('there is no matter');
  return listNextSteps(story.petition, aContext(actor, story.now, story.records)).find((step) => step.action === action)?.refusal?.code;
}

// Regulation art. 40: a letter of supervision, its answer, the decision on it.
describe('an answer to a supervision', () => {
  const [supervisor, head] = [staffWith('supervisor'), staffWith('unitHead')];

  it('is open once there is a letter, and the decision on it once there is an answer', () => {
    const story = aScreenedStory();
    expect([refusalOf(story, head, 'replySupervision'), refusalOf(story, supervisor, 'closeSupervision')])
      .toEqual(['petitions.no_supervision_to_answer', 'petitions.no_supervision_answered']);
    story.must(supervisor, { type: 'raiseSupervision', ruleId: 'XF-34', demand: '限期办结', listed: false });
    expect([refusalOf(story, head, 'replySupervision'), refusalOf(story, supervisor, 'closeSupervision')]).toEqual([undefined, 'petitions.no_supervision_answered']);
    story.must(head, { type: 'replySupervision', supervisionNo: 1, text: '已整改', adopted: true, reasonsNotAdopted: null });
    expect([refusalOf(story, head, 'replySupervision'), refusalOf(story, supervisor, 'closeSupervision')]).toEqual(['petitions.no_supervision_to_answer', undefined]);
  });
});
