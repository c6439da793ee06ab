import type { LedgerRow } from '../ledger/ledger-row.ts';
import type { MemberColumn, MemberField } from './member-columns.ts';
import { findIdNumberFault, findPhoneFault, type MemberFault } from './member-faults.ts';

export interface ReadMember {
  readonly rowNumber: number;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly representative: boolean;
  readonly electronicService: boolean;
  readonly faults: readonly MemberFault[];
}

const LONGEST = { name: 120, address: 300 } as const;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const STRANGE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]/;

/** One row as a member. Nothing is guessed: what cannot be understood is said, and the row stays with what was read. */
export function readMember(row: LedgerRow, columns: readonly MemberColumn[]): ReadMember {
  const cell = (field: MemberField): string => {
    const column = columns.find((each) => each.field === field);
    return (column ? (row.cells[column.header] ?? '') : '').replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  };
  const [name, address] = [cell('name'), cell('address')];
  const idNumber = compact(cell('idNumber')).toUpperCase();
  const phone = cell('phone').normalize('NFKC').replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  const representative = readYes(cell('representative'));
  const electronicService = readYes(cell('electronicService'));
  const faults: readonly (MemberFault | undefined)[] = [
    row.fault === undefined ? undefined : 'members.too_many_cells',
    name === '' ? 'members.name_missing' : undefined,
    name.length > LONGEST.name ? 'members.name_too_long' : undefined,
    findIdNumberFault(idNumber),
    findPhoneFault(phone),
    address.length > LONGEST.address ? 'members.address_too_long' : undefined,
    representative === undefined ? 'members.representative_unclear' : undefined,
    electronicService === undefined ? 'members.electronic_service_unclear' : undefined,
    [name, idNumber, phone, address].some((text) => STRANGE.test(text)) ? 'members.strange_character' : undefined,
  ];
  return {
    rowNumber: row.rowNumber, name, idNumber, phone, address,
    representative: representative ?? false,
    electronicService: electronicService ?? false,
    faults: faults.filter((fault) => fault !== undefined),
  };
}

const YES: readonly string[] = ['是', '对', '同意', '代表', '√', '✓', '✔', 'y', 'yes', 'true', '1', '有'];
const NO: readonly string[] = ['', '否', '不', '不是', '不同意', '无', '×', 'x', 'n', 'no', 'false', '0', '-', '—'];

function readYes(text: string): boolean | undefined {
  const word = text.normalize('NFKC').toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/** Numbers are often written in groups. */
function compact(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u2010-\u2015\u2212'-]/g, '');
}
