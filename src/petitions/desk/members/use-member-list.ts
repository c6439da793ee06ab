import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readMemberList } from '../api/read-member-list.ts';
import { EMPTY_MEMBER, isBlank, type ListedMember, toListed, toSheet } from './listed-member.ts';

export interface MemberListValue {
  readonly members: readonly ListedMember[];
  /** What the office wonders at stands so on the paper. */
  readonly asWritten: boolean;
}

export const EMPTY_LIST: MemberListValue = { members: [], asWritten: false };

type Fields = Partial<Pick<ListedMember, 'name' | 'idNumber' | 'phone' | 'address' | 'representative' | 'electronicService'>>;

export interface MemberListActions {
  readonly isReading: boolean;
  readonly error: Error | null;
  /** Columns of the last file that were not used. */
  readonly ignored: readonly string[];
  /** Adds what stands in a file, or in cells that were pasted, to the list. */
  read(list: Blob): void;
  check(): void;
  add(): void;
  change(key: number, fields: Fields): void;
  remove(key: number): void;
  clear(): void;
  keepAsWritten(asWritten: boolean): void;
}

/** A list that is read from files, pasted or typed; the office looks at all of it alike. */
export function useMemberList(value: MemberListValue, onChange: (value: MemberListValue) => void, petitionId: string | undefined): MemberListActions {
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const { members } = value;
  const nextKey = 1 + Math.max(0, ...members.map(({ key }) => key));
  const put = (changed: readonly ListedMember[]) => onChange({ ...value, members: changed });
  // What was typed is not lost when a file comes on top of it: everything is looked at together, so that twins are found.
  const look = useMutation({
    mutationFn: async (list: Blob | null) => {
      const typed = members.filter((member) => !isBlank(member));
      if (list === null) return readMemberList(toSheet(typed), petitionId);
      const read = await readMemberList(list, petitionId);
      setIgnored(read.columns.filter(({ field }) => field === null).map(({ header }) => header));
      return typed.length === 0 ? read : readMemberList(toSheet([...typed, ...toListed(read, nextKey)]), petitionId);
    },
    onSuccess: (list) => put(toListed(list, nextKey)),
  });
  return {
    isReading: look.isPending,
    error: look.error,
    ignored,
    read: (list) => look.mutate(list),
    check: () => look.mutate(null),
    add: () => put([...members, { ...EMPTY_MEMBER, key: nextKey }]),
    change: (key, fields) => put(members.map((member) => (member.key === key ? { ...member, ...fields, isChanged: true } : member))),
    remove: (key) => put(members.filter((member) => member.key !== key).map((member) => ({ ...member, isChanged: member.isChanged || member.sameAs !== null }))),
    clear: () => {
      setIgnored([]);
      onChange(EMPTY_LIST);
    },
    keepAsWritten: (asWritten) => onChange({ ...value, asWritten }),
  };
}
