import type { PetitionDetail } from '../../contract.ts';
import type { NoticeKind, PetitionState } from '../../domain/codes.ts';

const BY_STATE: Readonly<Partial<Record<PetitionState, NoticeKind>>> = {
  ROUTED: 'NOTICE_ROUTE',
  ASSIGNED: 'NOTICE_ROUTE',
  NOT_ACCEPTED: 'NOTICE_NOT_ACCEPT',
  NO_LONGER_ACCEPTED: 'NOTICE_NO_LONGER',
  FINAL: 'NOTICE_NO_LONGER',
  GUIDED: 'NOTICE_GUIDE',
  EXTENDED: 'NOTICE_EXTEND',
  REPLIED: 'REPLY',
  WITHDRAWN: 'NOTICE_WITHDRAWAL',
};

/** The notice that the state of the matter calls for; the clerk may choose another. */
export function likelyNotice({ state, awaits }: Pick<PetitionDetail, 'state' | 'awaits'>): NoticeKind {
  if (awaits === 'REVIEW_REJECTION_NOTICE') return 'NOTICE_REVIEW_REJECTED';
  return BY_STATE[state] ?? 'NOTICE_ACCEPT';
}
