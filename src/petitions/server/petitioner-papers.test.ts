import { describe, expect, it } from 'vitest';
import { aServedStory, GROUP, OUTSIDE, petitioner, PETITIONER, served, staffWith, type Story } from '../domain/testing/index.ts';
import { isOwnPaper } from './petitioner-papers.ts';

const NUMBER = '信查〔2026〕1号';

function aDecidedStory(): Story {
  const story = aServedStory();
  const application = { sentOn: story.today, receivedOn: story.today, requests: '请复查', reasons: '金额不对', lateReason: null, applicationDocumentId: null };
  const remedyLine = { right: 'RE_REVIEW', bodyUnitId: OUTSIDE, bodyName: '市国资委', days: 30 } as const;
  return story
    .must(petitioner, { type: 'requestReview', application })
    .must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId })
    .must(staffWith('unitHead', GROUP), { type: 'decideReview', findings: { decision: 'UPHOLD', facts: '属实', reasons: '正确', legalBasis: ['《信访工作条例》第三十五条'], answers: [], documentNumber: NUMBER, remedyLine } });
}

function isHis({ petition }: Story, paper: { readonly type: string; readonly number: string | null }): boolean {
  return petition !== undefined && isOwnPaper(petition, paper, PETITIONER);
}

describe('a paper of the petitioner', () => {
  // Regulation art. 35: what was decided on review counts from the day on which it was served.
  it('is the opinion of a review once it has been served, and not before', () => {
    const story = aDecidedStory();
    expect(isHis(story, { type: 'REVIEW_OPINION', number: NUMBER })).toBe(false);
    story.must(staffWith('serviceClerk', GROUP), { type: 'serveReview', outcome: served(story.today) });
    expect(isHis(story, { type: 'REVIEW_OPINION', number: NUMBER })).toBe(true);
    expect(isHis(story, { type: 'REVIEW_OPINION', number: '信查〔2026〕2号' })).toBe(false);
  });

  it('is a notice at once, and never what units write to each other', () => {
    const story = aServedStory();
    expect(isHis(story, { type: 'NOTICE_ACCEPT', number: null })).toBe(true);
    expect(isHis(story, { type: 'LETTER_TRANSFER', number: null })).toBe(false);
  });
});
