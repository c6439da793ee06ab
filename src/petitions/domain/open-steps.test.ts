import { describe, expect, it } from 'vitest';
import type { Actor } from './action-context.ts';
import type { UnitId } from './ids.ts';
import { listNextSteps } from './next-steps.ts';
import type { PetitionActionType } from './petition-action.ts';
import { aContext, aRegistration, aScreenedStory, COMPANY, GROUP, NUMBER, SISTER, staffWith, Story, WORKSHOP } from './testing/index.ts';

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

// Regulation art. 23: the unit that receives a matter signs for it and may object.
describe('the receipt of a matter by a unit', () => {
  const sent = (from: UnitId, to: UnitId): Story => new Story()
    .must(staffWith('registrar', from), { type: 'registerPetition', number: NUMBER, content: aRegistration({ officeUnitId: from }) })
    .must(staffWith('screener', from), { type: 'screenPetition', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null })
    .must(staffWith('dispatcher', from), { type: 'routePetition', toUnitId: to, suggestedRoute: null, note: null });

  it.each([
    ['the unit that received it', GROUP, COMPANY, COMPANY, undefined],
    ['not to the group that sent it', GROUP, COMPANY, GROUP, 'petitions.not_your_role'],
    ['not to the group above a company that sent it', COMPANY, SISTER, GROUP, 'petitions.not_your_role'],
    ['within one company, to its own office', COMPANY, WORKSHOP, COMPANY, undefined],
  ] as const)('is open to %s', (_, from, to, actor, refusal) => {
    const story = sent(from, to);
    const dispatcher = staffWith('dispatcher', actor);
    expect([refusalOf(story, dispatcher, 'receiveAtUnit'), refusalOf(story, dispatcher, 'objectToRouting')]).toEqual([refusal, refusal]);
  });
});
