import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { ListedMember } from './listed-member.ts';
import { messages } from './messages.ts';
import type { MemberListActions } from './use-member-list.ts';

interface MemberTableProps {
  readonly members: readonly ListedMember[];
  readonly actions: Pick<MemberListActions, 'change' | 'remove'>;
}

const ROWS_ON_A_PAGE = 50;
const TEXTS = [['name', 120], ['idNumber', 60], ['phone', 40], ['address', 300]] as const;
const MARKS = ['representative', 'electronicService'] as const;

/** The list as it was understood, to be corrected in place; a page at a time, for lists may hold thousands. */
export function MemberTable({ members, actions }: MemberTableProps): ReactElement {
  const say = useMessages(messages);
  const [first, setFirst] = useState(0);
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const numbered = members.map((member, index) => ({ member, row: index + 1 }));
  const doubtful = numbered.filter(({ member }) => hasRemark(member));
  const shown = onlyDoubts && doubtful.length > 0 ? doubtful : numbered;
  const start = first < shown.length ? first : 0;
  const page = shown.slice(start, start + ROWS_ON_A_PAGE);
  return (
    <>
      {members.length > ROWS_ON_A_PAGE && doubtful.length > 0 && (
        <Checkbox checked={onlyDoubts} onChange={(event) => setOnlyDoubts(event.target.checked)}>{say('list.onlyDoubts', { count: doubtful.length })}</Checkbox>
      )}
      <div className="x-scroll">
        <table className="x-table x-cards x-members" aria-label={say('list.title')}>
          <thead>
            <tr>
              {(['row', 'name', 'idNumber', 'phone', 'address', 'representative', 'electronicService'] as const).map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}
              <td />
            </tr>
          </thead>
          <tbody>{page.map(({ member, row }) => <Row key={member.key} member={member} row={row} actions={actions} />)}</tbody>
        </table>
      </div>
      {shown.length > ROWS_ON_A_PAGE && (
        <div className="x-more">
          <span className="x-fine">{say('list.page', { from: start + 1, to: start + page.length, count: shown.length })}</span>
          <span className="x-buttons">
            <Button size="small" disabled={start === 0} onClick={() => setFirst(Math.max(0, start - ROWS_ON_A_PAGE))}>{say('list.previous')}</Button>
            <Button size="small" disabled={start + ROWS_ON_A_PAGE >= shown.length} onClick={() => setFirst(start + ROWS_ON_A_PAGE)}>{say('list.next')}</Button>
          </span>
        </div>
      )}
    </>
  );
}

function hasRemark({ faults, sameAs, isMember }: ListedMember): boolean {
  return faults.length > 0 || sameAs !== null || isMember;
}

const STEMS = { name: 'members.name', idNumber: 'members.id_number', phone: 'members.phone', address: 'members.address' } as const;

function isAbout(code: string, field: (typeof TEXTS)[number][0]): boolean {
  return code.startsWith(STEMS[field]);
}

interface RowProps extends Pick<MemberTableProps, 'actions'> {
  readonly member: ListedMember;
  readonly row: number;
}

function Row({ member, row, actions: { change, remove } }: RowProps): ReactElement {
  const say = useMessages(messages);
  const labelOf = (column: (typeof TEXTS)[number][0] | (typeof MARKS)[number]) => say('cell', { row, column: say(`column.${column}`) });
  return (
    <>
      <tr className={hasRemark(member) ? 'x-member-row x-remarked' : 'x-member-row'}>
        <td data-label={say('column.row')}>{row}</td>
        {TEXTS.map(([field, max]) => (
          <td key={field} data-label={say(`column.${field}`)}>
            <Input {...(member.faults.some(({ code }) => isAbout(code, field)) && { status: 'error' })} aria-label={labelOf(field)} value={member[field]} maxLength={max} autoComplete="off" onChange={(event) => change(member.key, { [field]: event.target.value })} />
          </td>
        ))}
        {MARKS.map((field) => (
          <td key={field} data-label={say(`column.${field}`)}>
            <Checkbox aria-label={labelOf(field)} checked={member[field]} onChange={(event) => change(member.key, { [field]: event.target.checked })} />
          </td>
        ))}
        <td>
          <Button type="text" size="small" icon={<Icon name="close" />} aria-label={say('list.removeRow', { row })} onClick={() => remove(member.key)} />
        </td>
      </tr>
      {hasRemark(member) && <tr className="x-member-remarks"><td colSpan={8}><Remarks member={member} row={row} /></td></tr>}
    </>
  );
}

function Remarks({ member: { faults, sameAs, isMember }, row }: Pick<RowProps, 'member' | 'row'>): ReactElement {
  const say = useMessages(messages);
  return (
    <ul className="x-plain-list" aria-label={say('cell', { row, column: say('column.doubt') })}>
      {isMember && <li className="x-fine">{say('row.isMember')}</li>}
      {!isMember && sameAs && <li className={sameAs.certain ? 'x-fine' : 'x-member-fault'}>{say(sameAs.certain ? 'row.same' : 'row.likely', { row: sameAs.row })}</li>}
      {faults.map(({ code, text }) => <li key={code} className="x-member-fault">{text}</li>)}
    </ul>
  );
}
