import { describe, expect, it } from 'vitest';
import type { PetitionId } from './ids.ts';
import type { PetitionAction } from './petition-action.ts';
import { computeLikeness, judgeRepeat, outcomeOfFirst } from './repeat-grounds.ts';
import { aHandledStory, aRegisteredStory, aServedStory, COMPANY, id, staffWith, type Story } from './testing/index.ts';

const FIRST = id<PetitionId>('petition', 2);
const screener = staffWith('screener');
const system = { kind: 'system' } as const;
const first = { petitionId: FIRST, state: 'SERVED', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: null } as const;
const link = { type: 'linkRepeat' as const, linkedPetitionId: FIRST, grounds: ['SIMILAR_TEXT' as const], note: '同一事实' };
const person = { byIdNumber: true, byNameAndPhone: false };
const told = (text: string, themeId: string | null = null) => ({ text, themeId });

describe('a repeat is', () => {
  it.each([
    ['补发三个月工资。五月至七月的工资没有发放。', '请求补发五月到七月工资，五月至七月工资至今没有发放，生活困难。', true],
    ['补发三个月工资。五月至七月的工资没有发放。', '小区门口的路灯坏了两个月，夜里看不见路，请尽快维修。', false],
    ['修路', '修路', true],
    ['修路', '修桥', false],
  ])('the same person with the same facts: %s / %s', (one, other, isRepeat) => {
    expect(judgeRepeat(told(one), told(other), person) !== undefined).toBe(isRepeat);
    expect(judgeRepeat(told(one), told(other), { byIdNumber: false, byNameAndPhone: false })).toBeUndefined();
  });

  it('explained by its reasons', () => {
    expect(judgeRepeat(told('补发五月至七月工资', 'wages'), told('补发五月至七月工资，谢谢', 'wages'), { byIdNumber: true, byNameAndPhone: true })).toEqual({
      grounds: ['SAME_ID_NUMBER', 'SAME_NAME_AND_PHONE', 'SIMILAR_TEXT', 'SAME_THEME'], likenessPercent: 100,
    });
    expect(computeLikeness('', '')).toBe(0);
  });

  it.each([
    ['HANDLING', false, 'BEING_HANDLED'], ['SERVED', true, 'REVIEW_OPEN'], ['SERVED', false, 'ENDED'], ['ARCHIVED', false, 'ENDED'], ['REPLIED', false, 'ENDED'],
  ] as const)('answered by where the first stands: %s, contestable %s', (state, isContestable, outcome) => {
    expect(outcomeOfFirst({ state, reviewRounds: [], isContestable })).toBe(outcome);
  });
});

describe('a matter that is linked as a repeat', () => {
  it('says whether its first was answered, is no first-time matter, keeps every clock, and is as before when the link is undone', () => {
    const story = aHandledStory();
    story.linked = [first];
    const before = story.petition;
    story.must(screener, link);
    expect(story.petition).toMatchObject({ repeatOf: { petitionId: FIRST, afterReply: true }, firstTime: { inThisOffice: false }, state: before?.state });
    story.must(screener, { type: 'unlinkRepeat', reason: '不是同一事实' });
    expect({ ...story.petition, version: before?.version }).toEqual(before);
  });

  it.each([
    ['twice', aHandledStory, [link, link], 'petitions.repeat_linked_already'],
    ['while nothing is linked, undone', aHandledStory, [{ type: 'unlinkRepeat', reason: '没有' }], 'petitions.repeat_not_linked'],
    ['to a matter that nobody knows', aRegisteredStory, [{ ...link, linkedPetitionId: id<PetitionId>('petition', 3) }], 'petitions.repeat_first_unsuitable'],
  ] satisfies [string, () => Story, PetitionAction[], string][])('is refused %s', (_, begin, actions, code) => {
    const story = begin();
    story.linked = [first];
    const outcomes = actions.map((action) => story.take(screener, action));
    expect(outcomes.at(-1)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('the first matter', () => {
  it('counts the matters that repeat it, by the program alone, and loses the count with the link', () => {
    const story = aServedStory();
    const count = { type: 'countRepeat', petitionId: FIRST, receivedOn: story.today } as const;
    expect(story.take(screener, count).ok).toBe(false);
    story.must(system, count);
    expect(story.petition).toMatchObject({ repeats: [FIRST] });
    expect(story.take(system, count)).toMatchObject({ ok: false, failure: { code: 'petitions.repeat_first_unsuitable' } });
    story.linked = [{ ...first, petitionId: id<PetitionId>('petition', 3) }];
    expect(story.take(screener, { ...link, linkedPetitionId: id<PetitionId>('petition', 3) })).toMatchObject({ ok: false, failure: { code: 'petitions.has_repeats' } });
    story.must(system, { type: 'uncountRepeat', petitionId: FIRST });
    expect(story.petition).toMatchObject({ repeats: [] });
  });

  it('is the one that was received earlier', () => {
    expect(aServedStory().take(system, { type: 'countRepeat', petitionId: FIRST, receivedOn: '2020-01-01' as never })).toMatchObject({ ok: false, failure: { code: 'petitions.repeat_comes_later' } });
  });
});
