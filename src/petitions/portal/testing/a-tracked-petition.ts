import type { ClockView, TrackedPetition } from '../../contract.ts';
import { OpinionContent } from '../../domain/index.ts';

// Parsing is what makes a text an id or a day of the domain.
const idOf = (digit: string): string => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const REQUESTS = [idOf('1'), idOf('2')] as const;
export const DOCUMENT = idOf('3');
const HASH = 'ab'.repeat(32);

export function aClock(overrides: Partial<ClockView> = {}): ClockView {
  return {
    clock: 'REVIEW_WINDOW', instance: '1', side: 'PETITIONER_RIGHT', what: 'review', startedOn: '2026-11-22', statutoryDueOn: '2026-12-22', assessmentDueOn: '2026-12-22',
    safeDueOn: '2026-12-22', dueAt: null, provisional: false, outcome: 'open', stoppedOn: null, moved: [], daysLeft: 27, ...overrides,
  };
}

/** A matter whose opinion has been served three days ago; today is 2026-11-25. Its texts are English, so that a forgotten translation shows. */
export function aTrackedPetition(overrides: Partial<TrackedPetition> = {}): TrackedPetition {
  const actions = ['addSupplement', 'sendMessage', 'evaluate', 'requestReview', 'requestWithdrawal', 'requestRecusal'];
  return {
    number: 'QXJT-20261125-00012',
    title: 'Pay the wages',
    receivedOn: '2026-09-01',
    channel: 'ONLINE',
    state: 'SERVED',
    stateText: 'Served',
    isJoint: false,
    joinedFrom: null,
    requests: [{ requestId: REQUESTS[0], text: 'Pay the wages of March' }, { requestId: REQUESTS[1], text: 'Give me back my post' }],
    hops: [{ unitName: 'Housing Bureau', isReturn: false, sentOn: '2026-09-02', receivedOn: '2026-09-03' }],
    steps: [{ on: '2026-09-01', code: 'received', text: 'Received' }, { on: '2026-11-22', code: 'served', text: 'Opinion served' }],
    clocks: [aClock()],
    unitName: 'Second Works',
    opinions: [
      {
        documentNumber: '(2026) 12',
        issuedOn: '2026-11-20',
        servedOn: '2026-11-22',
        unitName: 'Second Works',
        content: OpinionContent.parse({
          facts: 'No wages were paid.',
          reasons: 'The contract says so.',
          answers: [
            { requestId: REQUESTS[0], decision: 'SUPPORT', explanation: 'It will be paid.', legalBasis: ['Labour Law, art. 50'] },
            { requestId: REQUESTS[1], decision: 'NOT_SUPPORT', explanation: 'You agreed.', legalBasis: [] },
          ],
          remedyLine: { right: 'REVIEW', bodyUnitId: REQUESTS[0], bodyName: 'The Group', days: 30 },
        }),
      },
    ],
    reviews: [],
    reply: null,
    elsewhere: null,
    messages: [{ on: '2026-10-02', from: 'PETITIONER', text: 'How is it going?' }, { on: '2026-10-03', from: 'OFFICE', text: 'We are looking into it.' }],
    attachments: [{ sha256: HASH, size: 4000, mediaType: 'image/jpeg', on: '2026-09-01' }],
    documents: [{
      documentId: DOCUMENT, type: 'OPINION', number: '(2026) 12', title: 'Handling opinion', issuedOn: '2026-11-20',
      plain: { whatHappensNext: 'Both requests are answered.', byWhen: 'You have 30 days to ask for a review.', howToDisagree: 'Ask The Group in writing.' },
    }],
    evaluations: { unit: { status: 'PENDING', closesOn: '2026-12-22', value: null, reason: null }, office: { status: 'EVALUATED', closesOn: '2026-12-20', value: 'MOSTLY', reason: 'slow' } },
    identityOpenings: [],
    rights: [...actions.map((action) => ({ action, available: true, why: null })), { action: 'requestReReview', available: false, why: 'There is no review opinion yet' }],
    nextPlainly: 'If you disagree, ask for a review by 22 December 2026.',
    ...overrides,
  };
}
