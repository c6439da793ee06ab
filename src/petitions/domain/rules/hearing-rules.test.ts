import { describe, expect, it } from 'vitest';
import { addDays } from '../../../platform/kernel/index.ts';
import { decide } from '../decide.ts';
import type { ActionOf } from '../petition-action.ts';
import { aContext, aHandledStory, COMPANY, staffWith, type Story } from '../testing/index.ts';

const record: ActionOf<'recordHearing'> = {
  type: 'recordHearing',
  minutes: { heldOn: aHandledStory().today, place: '会议室', present: [{ name: '王秀兰', role: '信访人' }], statements: '陈述', questions: null, debate: null, evidence: [], panelOpinions: null, refusals: null },
};

function opened(): Story {
  const story = aHandledStory();
  return story.must(staffWith('handler'), {
    type: 'openHearing', hostId: staffWith('hearingHost', COMPANY).staffId, recorderId: staffWith('hearingRecorder', COMPANY).staffId, because: 'COMPLEX', decidedOn: story.today, partiesNotified: true,
  });
}

function refusalOf(story: Story, by: Parameters<typeof aContext>[0], action: ActionOf<'recordHearing'>): string | undefined {
  const tried = decide(story.petition, action, aContext(by, story.now, story.records));
  return tried.ok ? undefined : tried.failure.code;
}

// Regulation art. 31(6).
describe('the minutes of a hearing', () => {
  it.each([['hearingRecorder', undefined], ['hearingHost', undefined], ['handler', 'petitions.not_your_role'], ['unitHead', 'petitions.not_your_role']] as const)('written by the %s: %s', (role, refusal) => {
    expect(refusalOf(opened(), staffWith(role, COMPANY), record)).toBe(refusal);
  });

  it('are of a day that has come, and of a hearing that is open', () => {
    const story = opened();
    const tomorrow = { ...record, minutes: { ...record.minutes, heldOn: addDays(story.today, 1) } };
    expect(refusalOf(story, staffWith('hearingRecorder', COMPANY), tomorrow)).toBe('petitions.date_in_the_future');
    expect(refusalOf(aHandledStory(), staffWith('hearingRecorder', COMPANY), record)).toBe('petitions.not_in_this_state');
  });

  it('may be written more than once, and leave the matter where it is', () => {
    const story = opened();
    story.must(staffWith('hearingRecorder', COMPANY), record).must(staffWith('hearingHost', COMPANY), record);
    expect(story.petition?.state).toBe('HEARING');
  });
});
