import type { ClockHandle, ClockSpec } from './clock-spec.ts';

/** What a local rule changes in a national clock, or the whole clock where national law has none. */
export type LocalClocks = Readonly<Partial<Record<ClockHandle, Partial<Omit<ClockSpec, 'handle'>>>>>;

/** Zhejiang petition regulation (2016). */
export const zhejiangClocks: LocalClocks = {
  ROUTE: { amount: 5, unit: 'WD', rollForward: false, article: 'ZHEJIANG_20_23', mark: 'LOCAL' },
  NOTIFY: { amount: 5, unit: 'WD', rollForward: false, article: 'ZHEJIANG_20_23', mark: 'LOCAL' },
  HANDLE: {
    amount: 30,
    extension: { max: 60, approver: 'unitHead', notice: true, article: 'ZHEJIANG_20_23' },
    article: 'ZHEJIANG_20_23',
    mark: 'LOCAL',
  },
};

/** Shandong petition regulation (2015): three working days to decide whether a review request is taken up. */
export const shandongClocks: LocalClocks = {
  REVIEW_ACCEPT: {
    amount: 3,
    unit: 'WD',
    side: 'UNIT_DUTY',
    rollForward: false,
    suspend: [],
    extension: null,
    start: 'requestReceivedAt',
    stop: 'requestDecidedAt',
    rule: 'XF-35',
    article: 'SHANDONG_43',
    mark: 'LOCAL',
  },
  SUPERVISION_REPLY: { article: 'SHANDONG_59' },
};

/** Beijing petition regulation: longer reviews, and reasons within three working days when advice is not taken. */
export const beijingClocks: LocalClocks = {
  REVIEW: { extension: { max: 30, approver: 'unitHead', notice: true, article: 'BEIJING_50' } },
  REREVIEW: { extension: { max: 30, approver: 'unitHead', notice: true, article: 'BEIJING_50' } },
  REASONS_NOT_ADOPTED: {
    amount: 3,
    unit: 'WD',
    side: 'UNIT_DUTY',
    rollForward: false,
    suspend: [],
    extension: null,
    start: 'adviceDeclinedAt',
    stop: 'reasonsGivenAt',
    rule: 'XF-40-2',
    article: 'BEIJING_52',
    mark: 'LOCAL',
  },
};

/** Shanghai petition regulation (2018): the 30 days for feedback are law there. */
export const shanghaiClocks: LocalClocks = {
  SUPERVISION_REPLY: { article: 'SHANGHAI_41' },
};
