import { describe, expect, it } from 'vitest';
import type { OpenPetition } from '../domain/index.ts';
import type { DocumentId } from '../domain/ids.ts';
import { aServedStory, GROUP, id, OUTSIDE, petitioner, PETITIONER, served, staffWith, type Story } from '../domain/testing/index.ts';
import { presentReviews } from './review-view.ts';

function aRequestedStory(): Story {
  const story = aServedStory();
  const application = { sentOn: story.today, receivedOn: story.today, requests: '请复查', reasons: '金额不对', lateReason: null, applicationDocumentId: null };
  return story.must(petitioner, { type: 'requestReview', application });
}

function anAcceptedStory(): Story {
  return aRequestedStory().must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId });
}

function aDecidedStory(): Story {
  const remedyLine = { right: 'RE_REVIEW', bodyUnitId: OUTSIDE, bodyName: '市国资委', days: 30 } as const;
  const findings = { decision: 'UPHOLD', facts: '属实', reasons: '正确', legalBasis: ['《信访工作条例》第三十五条'], answers: [], documentNumber: '信查〔2026〕1号', remedyLine } as const;
  return anAcceptedStory().must(staffWith('unitHead', GROUP), { type: 'decideReview', findings: { ...findings, legalBasis: [...findings.legalBasis], answers: [] } });
}

function shownTo(reader: 'staff' | 'petitioner', { petition }: Story) {
  return presentReviews(petition as OpenPetition, { unitName: () => '清溪集团', staffName: () => '登记员' }, reader === 'staff' ? reader : { petitionerId: PETITIONER });
}

describe('the view of a review', () => {
  it('shows what is asked while it waits, and the body once it reviews', () => {
    expect(shownTo('petitioner', aRequestedStory())).toMatchObject([{ level: 'REVIEW', requests: '请复查', bodyName: null, decision: null, rejection: null }]);
    expect(shownTo('staff', anAcceptedStory())).toMatchObject([{ bodyName: '清溪集团', decision: null }]);
  });

  // Regulation art. 35: the petitioner reads the decision once it has been served on him.
  it('keeps the decision from the petitioner until it has been served', () => {
    const story = aDecidedStory();
    expect(shownTo('staff', story)).toMatchObject([{ decision: { decision: 'UPHOLD', documentNumber: '信查〔2026〕1号', servedOn: null } }]);
    expect(shownTo('petitioner', story)).toMatchObject([{ decision: null }]);
    story.must(staffWith('serviceClerk', GROUP), { type: 'serveReview', outcome: served(story.today) });
    expect(shownTo('petitioner', story)).toMatchObject([{ decision: { decision: 'UPHOLD', servedOn: story.today, content: { remedyLine: { bodyName: '市国资委' } } } }]);
  });

  it('by an outside body says when it was sent the file; who entered its decision, and the receipt, are for staff', () => {
    const story = aDecidedStory();
    const clerk = staffWith('registrar');
    const application = { sentOn: story.today, receivedOn: story.today, requests: '请复核', reasons: '仍不服', lateReason: null, applicationDocumentId: null };
    const findings = { decision: 'UPHOLD', facts: '属实', reasons: '正确', legalBasis: [], answers: [], documentNumber: '国资信核〔2026〕1号', remedyLine: null } as const;
    story
      .must(staffWith('serviceClerk', GROUP), { type: 'serveReview', outcome: served(story.today) })
      .must(petitioner, { type: 'requestReReview', application })
      .must(clerk, { type: 'passReviewOn', passedOn: story.today, receiptReference: 'EMS-7', receiptDocumentId: null })
      .must(clerk, { type: 'recordOutsideDecision', findings: { ...findings, legalBasis: [], answers: [] }, decidedOn: story.today, receivedOn: story.today, documentId: id<DocumentId>('document', 1) })
      .must(clerk, { type: 'serveOutsideDecision', servedBy: 'BODY', outcome: served(story.today) });
    expect(shownTo('staff', story)[1]).toMatchObject({ outside: { passedOn: story.today, receiptReference: 'EMS-7', enteredBy: '登记员', servedBy: 'BODY' } });
    expect(shownTo('petitioner', story)[1]).toMatchObject({ outside: { passedOn: story.today, receiptReference: null, enteredBy: null, servedBy: 'BODY' }, decision: { documentNumber: '国资信核〔2026〕1号' } });
  });

  it('gives the ground and the reason of one that was not taken up', () => {
    const story = aRequestedStory().must(staffWith('registrar', GROUP), { type: 'rejectReviewRequest', rejection: { ground: 'OUT_OF_SCOPE', reason: '另行提出' } });
    expect(shownTo('petitioner', story)).toMatchObject([{ rejection: { ground: 'OUT_OF_SCOPE', reason: '另行提出' }, decision: null }]);
  });
});
