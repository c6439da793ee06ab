import type { ClockHandle, ClockSpec } from './clock-spec.ts';

type Terms = Omit<ClockSpec, 'handle'>;

/** A duty of the office in calendar days; the last day rolls forward by analogy to Civil Code art. 203. */
const calendarDays = { unit: 'CD', side: 'UNIT_DUTY', rollForward: true, suspend: [], extension: null } as const;
/** A duty in working days never ends on a day off, so nothing rolls. */
const workingDays = { unit: 'WD', side: 'UNIT_DUTY', rollForward: false, suspend: [], extension: null } as const;
/** Hours run from the moment, through nights and holidays (Civil Code art. 201 para 2). */
const hours = { unit: 'H', side: 'UNIT_DUTY', rollForward: false, suspend: [], extension: null } as const;

/** The clocks of a petition before anyone asks for a review. */
const handlingClocks = {
  REGISTER: { ...workingDays, amount: 1, start: 'receivedAt', stop: 'registeredAt', rule: 'XF-21', article: 'REGULATION_21', mark: 'D' },
  ROUTE: { ...calendarDays, amount: 15, start: 'receivedAt', stop: 'routedAt', rule: 'XF-22-1', article: 'REGULATION_22', mark: 'V' },
  NOTIFY: { ...calendarDays, amount: 15, start: 'unitReceivedAt', stop: 'noticeServedAt', rule: 'XF-23-2', article: 'REGULATION_23', mark: 'V' },
  OBJECT: { ...workingDays, amount: 5, start: 'unitReceivedAt', stop: 'objectedAt', rule: 'XF-23-4', article: 'REGULATION_23', mark: 'V' },
  // The office names a day, not a period: it stays where it was set, even on a holiday.
  ASSIGN_FEEDBACK: {
    ...calendarDays,
    amount: null,
    unit: 'FIXED',
    rollForward: false,
    extension: { max: null, approver: 'assigner', notice: false, article: 'REGULATION_22' },
    start: 'assignmentReceivedAt',
    stop: 'completionReportedAt',
    rule: 'XF-22-2',
    article: 'REGULATION_22',
    mark: 'V',
  },
  // Art. 34 knows no suspension: a hearing while handling does not stop the 60 days.
  HANDLE: {
    ...calendarDays,
    amount: 60,
    extension: { max: 30, approver: 'unitHead', notice: true, article: 'REGULATION_34' },
    start: 'acceptedAt',
    stop: 'opinionServedAt',
    rule: 'XF-34',
    article: 'REGULATION_34',
    mark: 'V',
  },
  SIMPLE_ACCEPT: { ...workingDays, amount: 3, start: 'receivedAt', stop: 'noticeServedAt', rule: 'SP-4', article: 'SIMPLE_PROCEDURE', mark: 'V-2nd' },
  SIMPLE_TRANSFER: { ...workingDays, amount: 1, start: 'levelReceivedAt', stop: 'passedOnAt', rule: 'SP-4', article: 'SIMPLE_PROCEDURE', mark: 'V-2nd' },
  SIMPLE_HANDLE: { ...workingDays, amount: 10, start: 'acceptedAt', stop: 'replyAt', rule: 'SP-4', article: 'SIMPLE_PROCEDURE', mark: 'V-2nd' },
} as const satisfies Partial<Record<ClockHandle, Terms>>;

/** Review, re-review, supervision and evaluation. */
const reviewClocks = {
  REVIEW_WINDOW: {
    ...calendarDays,
    amount: 30,
    side: 'PETITIONER_RIGHT',
    suspend: ['FORCE_MAJEURE'],
    start: 'opinionServedAt',
    stop: 'requestSentAt',
    rule: 'XF-35',
    article: 'REGULATION_35',
    mark: 'V',
  },
  REVIEW: { ...calendarDays, amount: 30, start: 'requestReceivedAt', stop: 'reviewServedAt', rule: 'XF-35', article: 'REGULATION_35', mark: 'V' },
  REREVIEW_WINDOW: {
    ...calendarDays,
    amount: 30,
    side: 'PETITIONER_RIGHT',
    suspend: ['FORCE_MAJEURE'],
    start: 'reviewServedAt',
    stop: 'requestSentAt',
    rule: 'XF-36-1',
    article: 'REGULATION_36',
    mark: 'V',
  },
  // Art. 36 para 2: the time of a hearing is not counted in these 30 days, and only in these.
  REREVIEW: {
    ...calendarDays,
    amount: 30,
    suspend: ['HEARING'],
    start: 'requestReceivedAt',
    stop: 'reReviewServedAt',
    rule: 'XF-36-1',
    article: 'REGULATION_36',
    mark: 'V',
  },
  // Art. 40 sets no number; 30 days come from older and local rules.
  SUPERVISION_REPLY: {
    ...calendarDays,
    amount: 30,
    extension: { max: null, approver: 'supervisor', notice: false, article: 'REGULATION_40' },
    start: 'letterReceivedAt',
    stop: 'feedbackAt',
    rule: 'XF-40-2',
    article: 'REGULATION_40',
    mark: 'LOCAL',
  },
  EVALUATE: { ...calendarDays, amount: 30, side: 'PETITIONER_RIGHT', start: 'opinionServedAt', stop: 'evaluatedAt', rule: 'SE-5', article: 'EVALUATION_RULES', mark: 'D' },
} as const satisfies Partial<Record<ClockHandle, Terms>>;

/** Reports to the discipline organ, urgent reports, accidents, public opinion. */
const specialClocks = {
  REPORT_ACK: { ...workingDays, amount: 15, start: 'receivedAt', stop: 'acknowledgedAt', rule: 'RP-4', article: 'DISCIPLINE_RULES', mark: 'V-2nd' },
  REPORT_RESULT: { ...workingDays, amount: 15, start: 'concludedAt', stop: 'resultToldAt', rule: 'RP-4', article: 'DISCIPLINE_RULES', mark: 'V-2nd' },
  REPORT_ROUTE: { ...workingDays, amount: 5, start: 'receivedAt', stop: 'passedUpAt', rule: 'RP-1', article: 'DISCIPLINE_RULES_15_16', mark: 'V' },
  URGENT_FIRST: { ...hours, amount: 0.5, start: 'knownAt', stop: 'firstReportAt', rule: 'EM-5', article: 'EMERGENCY_LAW_78', mark: 'M' },
  URGENT_WRITTEN: { ...hours, amount: 1, start: 'knownAt', stop: 'writtenReportAt', rule: 'EM-5', article: 'EMERGENCY_LAW_78', mark: 'M' },
  ACCIDENT_REPORT_1H: { ...hours, amount: 1, start: 'knownAt', stop: 'accidentReportedAt', rule: 'EM-6', article: 'ACCIDENT_REGULATION_9', mark: 'V' },
  OPINION_5H: { ...hours, amount: 5, start: 'knownAt', stop: 'informationPublishedAt', rule: 'PO-1', article: 'OPINION_NOTICE_80', mark: 'V-2nd' },
  OPINION_24H: { ...hours, amount: 24, start: 'knownAt', stop: 'briefingHeldAt', rule: 'PO-1', article: 'OPINION_NOTICE_61_80', mark: 'V-2nd' },
  OPINION_48H: { ...hours, amount: 48, start: 'knownAt', stop: 'respondedAt', rule: 'PO-1', article: 'OPINION_NOTICE_61', mark: 'V-2nd' },
} as const satisfies Partial<Record<ClockHandle, Terms>>;

/** The clocks of national law and of the national defaults. */
export const nationalClocks: Readonly<Partial<Record<ClockHandle, Terms>>> = { ...handlingClocks, ...reviewClocks, ...specialClocks };
