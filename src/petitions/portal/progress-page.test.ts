import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { compressedBytesOf, findBrokenReferences, findInlineCode, findUnlabelledInputs, listAddresses, MOST_COMPRESSED_BYTES, outlineOf } from '../../platform/ui/portal/testing/inspect-page.ts';
import type { TrackedPetition } from '../contract.ts';
import { renderProgressPage } from './progress-page.ts';
import { aClock, aTrackedPetition } from './testing/a-tracked-petition.ts';

const proof = { number: 'QXJT-20261125-00012', queryCode: 'bako-dita-fumo-gira-hozu-kinu' };

function page(overrides: Partial<TrackedPetition> = {}, language: 'zh-CN' | 'en' = 'en'): string {
  return renderProgressPage({ reader: { language, isLargeType: false }, proof, petition: aTrackedPetition(overrides), today: parsePlainDate('2026-11-25') });
}

describe('the page of a matter', () => {
  it('is small, labels every input and has no script', () => {
    for (const shown of [page(), page({}, 'zh-CN')]) {
      expect(compressedBytesOf(shown)).toBeLessThan(MOST_COMPRESSED_BYTES);
      expect([findUnlabelledInputs(shown), findInlineCode(shown), findBrokenReferences(shown)]).toEqual([[], [], []]);
    }
  });

  it('is the same in both languages', () => {
    expect(outlineOf(page())).toEqual(outlineOf(page({}, 'zh-CN')));
    expect(page().replaceAll('中文', '')).not.toMatch(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF65]/u);
  });

  it('never puts the number or the code into an address', () => {
    expect(listAddresses(page()).filter((address) => /QXJT|bako/.test(address))).toEqual([]);
  });

  it('begins with what happens next', () => {
    const shown = page();
    expect(shown.indexOf('ask for a review by 22 December')).toBeLessThan(shown.indexOf('Time limits'));
  });

  it('shows what others wrote as text', () => {
    const hostile = '<img src=x onerror=alert(1)> \u{20BB7}😀';
    const shown = page({
      title: hostile, stateText: hostile, nextPlainly: hostile, unitName: hostile, messages: [{ on: '2026-10-03', from: 'OFFICE', text: hostile }],
      reply: { text: hostile, adoption: 'ADOPTED', reason: hostile }, rights: [{ action: 'evaluate', available: false, why: hostile }],
      steps: [{ on: '2026-10-03', code: 'x', text: hostile }], requests: [], opinions: [], reviews: [],
    });
    expect(findInlineCode(shown)).toEqual([]);
    expect(shown.match(/&lt;img src=x onerror=alert\(1\)&gt; \u{20BB7}😀/gu)).toHaveLength(9);
  });
});

describe('the units that a matter was sent to', () => {
  it('are named with the day, and whether each has it', () => {
    const shown = page({ hops: [
      { unitName: 'Water Bureau', isReturn: false, sentOn: '2026-11-02', receivedOn: '2026-11-03' },
      { unitName: 'Petition Office', isReturn: true, sentOn: '2026-11-04', receivedOn: '2026-11-05' },
      { unitName: 'Road Bureau', isReturn: false, sentOn: '2026-11-06', receivedOn: null },
    ] });
    expect(shown).toContain('Sent to Water Bureau on 2 November 2026<br><small>Received there on 3 November 2026</small>');
    expect(shown).toContain('Sent back to Petition Office on 5 November 2026');
    expect(shown).toContain('Sent to Road Bureau on 6 November 2026<br><strong>Not received there yet.');
  });

  it('are left out where it never left the office', () => {
    expect(page({ hops: [] })).not.toContain('Where your matter has been sent');
  });
});

describe('the time limits', () => {
  it('say who must do what by when, and how many days are left', () => {
    const shown = page({ clocks: [aClock({ clock: 'NOTIFY', side: 'UNIT_DUTY', statutoryDueOn: '2026-12-10', daysLeft: 15 })] });
    expect(shown).toContain('The unit must by 10 December 2026: tell you in writing how it was received and how it will be handled <strong>15 days left</strong>');
  });

  it.each([
    [0, 'due today'],
    [-5, '5 days late'],
  ])('that end in %s days say so', (daysLeft, expected) => {
    expect(page({ clocks: [aClock({ side: 'UNIT_DUTY', daysLeft })] })).toContain(expected);
  });

  it('that have passed say what the petitioner can do about it', () => {
    expect(page({ clocks: [aClock({ side: 'UNIT_DUTY', daysLeft: -1 })] })).toContain('turn to the body above the unit');
    expect(page({ clocks: [aClock({ side: 'UNIT_DUTY', daysLeft: 1 })] })).not.toContain('turn to the body above the unit');
  });

  it('that are an estimate say why', () => {
    expect(page({ clocks: [aClock({ provisional: true })] })).toContain('the holidays of that year are not yet published');
  });

  it('to rate say whom', () => {
    const shown = page({ clocks: (['unit', 'office'] as const).map((instance) => aClock({ clock: 'EVALUATE', instance, side: 'PETITIONER_RIGHT', what: 'Rate' })) });
    expect(shown).toMatch(/<li>[^<]*: Rate the handling unit/);
    expect(shown).toMatch(/<li>[^<]*: Rate the petition office/);
  });

  it('that no longer run are not shown', () => {
    expect(page({ clocks: [aClock({ daysLeft: null, outcome: 'met', stoppedOn: '2026-11-20' })] })).not.toContain('Time limits');
  });
});

describe('a time limit that the calendar has moved', () => {
  it('says what was promised, what holds since, and why', () => {
    expect(page({ clocks: [aClock({ moved: ['It was promised until 21 December 2026.'] })] })).toMatch(/<li>[^]*<small>It was promised until 21 December 2026.<\/small><\/li>/);
  });
});

describe('a letter', () => {
  it('has beside it, folded, what happens next, by when, and how to disagree', () => {
    const shown = page();
    expect(shown).toMatch(/<details><summary>What this letter means<span class="unseen"> Handling opinion \(2026\) 12<\/span><\/summary>/);
    for (const text of ['Both requests are answered.', 'You have 30 days to ask for a review.', 'Ask The Group in writing.', 'the letter itself counts']) expect(shown).toContain(text);
  });

  it('that cannot be explained stands alone', () => {
    const [document] = aTrackedPetition().documents;
    const shown = page({ documents: document ? [{ ...document, plain: null }] : [] });
    expect(shown).toContain('Handling opinion');
    expect(shown).not.toContain('What this letter means');
  });

  it('is explained in words that cannot become markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const [document] = aTrackedPetition().documents;
    const shown = page({ documents: document ? [{ ...document, plain: { whatHappensNext: hostile, byWhen: hostile, howToDisagree: hostile } }] : [] });
    expect(findInlineCode(shown)).toEqual([]);
    expect(shown.match(/&lt;img src=x/g)).toHaveLength(3);
  });
});

describe('the answers', () => {
  // Regulation art. 32: request by request; PP-6: the right, the body and the last day.
  it('stand at each request, with the right to disagree and its last day', () => {
    const shown = page();
    expect(shown).toMatch(/Pay the wages of March<\/p><p><strong class="tag yes">granted<\/strong>/);
    expect(shown).toMatch(/Give me back my post<\/p><p><strong class="tag">not granted<\/strong>/);
    expect(shown).toContain('you may ask The Group for a review until 22 December 2026');
  });

  it('name the days of the right when its window does not run', () => {
    expect(page({ clocks: [] })).toContain('you may ask The Group for a review within 30 days of receiving it');
  });

  it('say so of a request that has none yet', () => {
    expect(page({ opinions: [] })).toContain('Not answered yet');
  });
});

// PP-2: whoever reports sees each time that somebody learned who he is.
describe('a sealed report', () => {
  const sealed = { state: 'HANDED_TO_DISCIPLINE', title: '检举控告（内容已密封）', requests: [], opinions: [], messages: [] } as const;
  const opening = { openedAt: '2026-11-24T02:30:00.000Z', purpose: 'To ask for a witness', until: '2026-11-24T10:30:00.000Z' };
  const shownAs = (identityOpenings: TrackedPetition['identityOpenings'], language: 'zh-CN' | 'en' = 'en') => page({ ...sealed, requests: [], opinions: [], messages: [], identityOpenings }, language);

  it('says that nobody has opened the identity, as long as nobody has', () => {
    expect(shownAs([])).toContain('Nobody has opened your identity so far.');
    expect(shownAs([], 'zh-CN')).toContain('至今没有人开封过您的身份。');
  });

  it('shows when the identity was opened, what for, and until when, and no name of an officer', () => {
    const shown = shownAs([opening]);
    for (const text of ['24 November 2026', 'What for: To ask for a witness', 'Could be seen until']) expect(shown).toContain(text);
    expect(shown).not.toContain('Nobody has opened');
  });

  it('is called by what it is in either language', () => {
    expect(shownAs([])).toContain('<h1 dir="auto">Report (sealed)</h1>');
    expect(outlineOf(shownAs([opening]))).toEqual(outlineOf(shownAs([opening], 'zh-CN')));
  });

  it('is no part of other matters', () => {
    expect(page()).not.toContain('Openings of your identity');
  });
});

describe('a review', () => {
  const asked = { level: 'REVIEW', requestedOn: '2026-11-23', late: false, requests: 'Look again', reasons: 'It is in writing', lateReason: null, bodyName: 'The Group', outside: null, rejection: null, decision: null } as const;
  const findings = { facts: 'All is as found.', reasons: 'The law was applied.', answers: [], remedyLine: null };

  it('that waits says so, with what was asked', () => {
    const shown = page({ reviews: [{ ...asked, joined: [] }] });
    expect(shown).toContain('Request for review');
    expect(shown).toContain('It is being reviewed');
    expect(shown).toContain('Look again');
  });

  it('that another of several petitioners asked for shows no empty request', () => {
    const shown = page({ isJoint: true, reviews: [{ ...asked, requests: '', reasons: '', joined: [] }] });
    expect(shown).toContain('Asked for by another petitioner');
    expect(shown).not.toContain('What you asked for');
    expect(shown).toContain('nothing of the others');
  });

  it('that was decided gives the decision, its paper, its reasons and its basis', () => {
    const decision = { decision: 'UPHOLD', documentNumber: 'R-1', decidedOn: '2026-11-24', servedOn: '2026-11-25', content: findings, legalBasis: ['Regulation art. 35'] } as const;
    const shown = page({ reviews: [{ ...asked, joined: [], decision: { ...decision, legalBasis: [...decision.legalBasis] } }] });
    for (const text of ['The opinion is upheld', 'R-1, The Group', 'The law was applied.', 'Regulation art. 35']) expect(shown).toContain(text);
  });

  it('by an outside body names it, and says that the decision is its own and not ours', () => {
    const outside = { passedOn: '2026-11-23', receiptReference: null, receivedOn: null, enteredBy: null, servedBy: null } as const;
    expect(page({ reviews: [{ ...asked, joined: [], outside }] })).toContain('The Group reviews it. Your request was passed on to it on 23 November 2026.');
    const decision = { decision: 'UPHOLD', documentNumber: 'R-1', decidedOn: '2026-11-24', servedOn: '2026-11-25', content: findings, legalBasis: [] } as const;
    const decided = page({ reviews: [{ ...asked, joined: [], outside: { ...outside, receivedOn: '2026-11-25', servedBy: 'BODY' }, decision: { ...decision, legalBasis: [] } }] });
    expect(decided).toContain('This is the decision of The Group, entered by the petition office as it stands on its paper.');
    expect(page({ reviews: [{ ...asked, joined: [] }] })).not.toContain('passed on to');
  });

  it('that was not taken up gives the ground and the reason', () => {
    const shown = page({ reviews: [{ ...asked, joined: [], rejection: { ground: 'LATE_WITHOUT_CAUSE', reason: 'Half a year late.', rejectedOn: '2026-11-24' } }] });
    expect(shown).toContain('It came late, without good cause.');
    expect(shown).toContain('Half a year late.');
  });
});

describe('the rights', () => {
  it('that are not open are listed with the reason', () => {
    expect(page()).toContain('<li>Ask for a re-review<br><small>There is no review opinion yet</small></li>');
    expect(page({ rights: [{ action: 'sendMessage', available: false, why: 'closed' }] })).not.toContain('action="/track/message"');
  });

  // Evaluation rules art. 3: two objects; none is chosen beforehand, and nobody is told what to choose.
  it('to rate are two, without a choice made beforehand', () => {
    const shown = page();
    expect(shown).toMatch(/id="value-UNIT" name="value" value="SATISFIED"><span>/);
    expect(shown).toContain('You rated: Mostly satisfied');
    expect(shown).toMatch(/name="value" value="MOSTLY" checked>/);
    expect(page({ evaluations: { unit: { status: 'NOT_OPEN', closesOn: null, value: null, reason: null }, office: { status: 'EXPIRED', closesOn: null, value: null, reason: null } } })).not.toContain('name="value"');
  });

  // PP-6: a late request is decided by a person, so the page takes it and asks why it is late.
  it('to a review ask for the reason only when the window has passed', () => {
    expect(page()).not.toContain('name="lateReason"');
    expect(page({ clocks: [aClock({ statutoryDueOn: '2026-11-24', daysLeft: -1 })] })).toContain('name="lateReason"');
  });

  // PP-9
  it('to withdraw come with the warning that nobody may ask for it', () => {
    const shown = page();
    expect(shown.indexOf('Nobody may talk or press you into it')).toBeLessThan(shown.indexOf('action="/track/withdrawal"'));
  });
});
