import { addDays } from '../../platform/kernel/index.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from './action-context.ts';
import { isLate } from './co-opinions.ts';
import type { PetitionAction } from './petition-action.ts';
import { aHandledStory, anOpinion, COMPANY, GROUP, SISTER, staffWith, type Story } from './testing/index.ts';

const handler = staffWith('handler');
const answer: PetitionAction = { type: 'giveCoOpinion', unitId: SISTER, text: '设备属实' };
const goOn: PetitionAction = { type: 'dispenseCoOpinion', unitId: SISTER, reason: '三次催办未复，事实已另行查明' };
const approve: PetitionAction = { type: 'approveOpinion' };

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

/** Two units were asked; the opinion of the lead is drafted and checked. */
function drafted(...asked: readonly (typeof SISTER)[]): Story {
  const story = aHandledStory();
  for (const unitId of asked) story.must(handler, { type: 'requestCoOpinion', unitId, dueOn: addDays(story.today, 10) });
  return story
    .must(handler, { type: 'draftOpinion', content: anOpinion(), major: false })
    .must(staffWith('legalReviewer'), { type: 'recordLegalReview', passed: true, comments: null });
}

// Regulation art. 24.
describe('An opinion of the lead', () => {
  it('is not approved while a unit that was asked owes its own', () => {
    expect(refusalOf(drafted(), staffWith('signer'), approve)).toBeUndefined();
    const story = drafted(SISTER, GROUP);
    expect(story.ask(staffWith('signer'), approve)).toMatchObject({ ok: false, failure: { code: 'petitions.co_opinions_outstanding', params: { count: 2 } } });
    story.must(staffWith('coHandler', GROUP), { type: 'giveCoOpinion', unitId: GROUP, text: '无不同意见' });
    expect(story.ask(staffWith('signer'), approve)).toMatchObject({ ok: false, failure: { code: 'petitions.co_opinions_outstanding', params: { count: 1 } } });
  });

  it('is approved once all have answered, also while it is only a draft', () => {
    expect(refusalOf(drafted(SISTER).must(staffWith('coHandler', SISTER), answer), staffWith('signer'), approve)).toBeUndefined();
  });

  it('is approved without it once the lead has said why, and the reason is kept with who gave it', () => {
    const story = drafted(SISTER).must(handler, goOn);
    expect(refusalOf(story, staffWith('signer'), approve)).toBeUndefined();
    expect(story.petition).toMatchObject({ coOpinions: [{ unitId: SISTER, text: null, goneOnWithout: { reason: '三次催办未复，事实已另行查明', byStaffId: handler.staffId } }] });
  });

  it('still takes in what comes late, until it is approved', () => {
    const story = drafted(SISTER).must(handler, goOn);
    expect(refusalOf(story, staffWith('coHandler', SISTER), answer)).toBeUndefined();
    story.must(staffWith('signer'), approve);
    expect(refusalOf(story, staffWith('coHandler', SISTER), answer)).toBe('petitions.already_approved');
  });
});

describe('Going on without a co-opinion', () => {
  it('is for the lead, not for the unit that owes it nor for others', () => {
    const story = drafted(SISTER);
    for (const actor of [staffWith('coHandler', SISTER), staffWith('unitHead', SISTER), staffWith('signer'), staffWith('handler', COMPANY, 2)]) {
      expect(refusalOf(story, actor, goOn)).toBe('petitions.not_your_role');
    }
    expect(refusalOf(story, staffWith('unitHead'), goOn)).toBeUndefined();
  });

  it('needs one that is owed by that unit', () => {
    expect(refusalOf(drafted(), handler, goOn)).toBe('petitions.co_opinion_not_outstanding');
    expect(refusalOf(drafted(GROUP), handler, goOn)).toBe('petitions.co_opinion_not_outstanding');
    expect(refusalOf(drafted(SISTER).must(handler, goOn), handler, goOn)).toBe('petitions.co_opinion_not_outstanding');
  });
});

describe('A co-opinion', () => {
  it('is late from the day after its own day on, and no longer once it was given or waived', () => {
    const story = drafted(SISTER);
    const owed = () => (story.petition !== undefined && 'coOpinions' in story.petition ? story.petition.coOpinions : []);
    const late = (days: number) => owed().map((each) => isLate(each, addDays(story.today, days)));
    expect([late(10), late(11)]).toEqual([[false], [true]]);
    story.must(handler, goOn);
    expect(late(11)).toEqual([false]);
  });
});
