import { countDoubts, hasFatalFault, isBlank, toEntries } from './listed-member.ts';
import type { MemberListValue } from './use-member-list.ts';

export type Unready = 'list.unchecked' | 'list.fatal' | 'list.doubts' | 'add.nobody';

/** Why the list cannot be sent yet. */
export function findUnready({ members, asWritten }: MemberListValue): Unready | undefined {
  const typed = members.filter((member) => !isBlank(member));
  if (typed.some(({ isChanged }) => isChanged)) return 'list.unchecked';
  if (hasFatalFault(typed)) return 'list.fatal';
  if (!asWritten && countDoubts(typed) > 0) return 'list.doubts';
  return toEntries(typed).length === 0 ? 'add.nobody' : undefined;
}
