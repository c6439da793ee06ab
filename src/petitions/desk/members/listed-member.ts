import type { MemberEntry, MemberList } from '../../domain/members.ts';

/** One row of the list as the clerk sees and corrects it. */
export interface ListedMember {
  readonly key: number;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly representative: boolean;
  readonly electronicService: boolean;
  readonly faults: readonly { readonly code: string; readonly text: string }[];
  /** The earlier row of the list that names the same person. */
  readonly sameAs: { readonly row: number; readonly certain: boolean } | null;
  readonly isMember: boolean;
  /** Changed since the office looked at it. */
  readonly isChanged: boolean;
}

export const EMPTY_MEMBER: Omit<ListedMember, 'key'> = {
  name: '', idNumber: '', phone: '', address: '', representative: false, electronicService: false, faults: [], sameAs: null, isMember: false, isChanged: true,
};

// Without a name there is nobody to register, and longer than its column no text is kept; the rest may stand as the person wrote it.
const FATAL = ['members.name_missing', 'members.name_too_long', 'members.id_number_too_long', 'members.address_too_long', 'members.strange_character'];

/** Must be corrected; what else the office wonders at may be kept when the paper says so. */
export function isFatal(code: string): boolean {
  return FATAL.includes(code);
}

export function isBlank({ name, idNumber, phone, address }: ListedMember): boolean {
  return [name, idNumber, phone, address].every((text) => text.trim() === '');
}

/** A row that is somebody else's twin, or in the matter already, is not added a second time. */
export function isLeftOut({ isMember, sameAs }: ListedMember): boolean {
  return isMember || sameAs?.certain === true;
}

export function countDoubts(members: readonly ListedMember[]): number {
  return members.filter((member) => !isLeftOut(member) && (member.faults.length > 0 || member.sameAs !== null)).length;
}

export function hasFatalFault(members: readonly ListedMember[]): boolean {
  return members.some((member) => member.faults.some(({ code }) => isFatal(code)));
}

/** The answer of the office, with keys that go on from the last one. */
export function toListed({ rows }: MemberList, firstKey: number): readonly ListedMember[] {
  const places = new Map(rows.map(({ rowNumber }, index) => [rowNumber, index + 1]));
  return rows.map(({ read, faults, sameAs, isMember }, index) => ({
    ...read, faults, isMember, key: firstKey + index, isChanged: false,
    sameAs: sameAs && { row: places.get(sameAs.rowNumber) ?? sameAs.rowNumber, certain: sameAs.certain },
  }));
}

const HEADER = ['姓名', '身份证号', '手机号', '住址', '是否代表', '同意电子送达'];

/** The rows on the page as the file that the office reads, so that typed rows are looked at like those of a file. */
export function toSheet(members: readonly ListedMember[]): Blob {
  const rows = members.map(({ name, idNumber, phone, address, representative, electronicService }) => [name, idNumber, phone, address, representative ? '是' : '否', electronicService ? '是' : '否']);
  return new Blob([[HEADER, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')], { type: 'text/csv' });
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What is sent: those who are not there already, with the fields that were filled in. */
export function toEntries(members: readonly ListedMember[]): MemberEntry[] {
  return members.filter((member) => !isLeftOut(member) && !isBlank(member)).map(({ name, idNumber, phone, address, representative, electronicService }) => ({
    name, ...(idNumber !== '' && { idNumber }), ...(phone !== '' && { phone }), ...(address !== '' && { address }), representative, electronicService,
  }));
}
