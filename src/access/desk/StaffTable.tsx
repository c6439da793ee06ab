import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState, type ReactElement } from 'react';
import type { StaffView } from '../../organisation/contract.ts';
import { CopyOnce } from '../../platform/ui/desk/CopyOnce.tsx';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { renewEnrolment, setStaffDisabled } from './api/staff-calls.ts';
import { PostsCell } from './PostsCell.tsx';
import { useSession } from './SessionContext.ts';
import { STAFF_KEY } from './staff-key.ts';
import { staffMessages } from './staff-messages.ts';

export function StaffTable({ staff }: { readonly staff: readonly StaffView[] }): ReactElement {
  const say = useMessages(staffMessages);
  return (
    <table className="x-table x-cards" aria-label={say('title')}>
      <thead>
        <tr>{(['name', 'posts', 'account'] as const).map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}</tr>
      </thead>
      <tbody>{staff.map((person) => <StaffRow key={person.staffId} person={person} />)}</tbody>
    </table>
  );
}

function StaffRow({ person }: { readonly person: StaffView }): ReactElement {
  const say = useMessages(staffMessages);
  return (
    <tr className={person.isDisabled ? 'x-muted-row' : undefined}>
      <td>
        <strong>{person.displayName}</strong>
        <span className="x-sub">{[person.username, person.email, person.isDisabled && say('disabled')].filter(Boolean).join(' · ')}</span>
      </td>
      <td><PostsCell person={person} /></td>
      <td><AccountCell person={person} /></td>
    </tr>
  );
}

function AccountCell({ person }: { readonly person: StaffView }): ReactElement {
  const say = useMessages(staffMessages);
  const client = useQueryClient();
  const { me } = useSession();
  const [isLinkShown, setLinkShown] = useState(false);
  const renewal = useMutation({ mutationFn: () => renewEnrolment(person.staffId), onSuccess: () => setLinkShown(true) });
  const switching = useMutation({
    mutationFn: () => setStaffDisabled(person.staffId, !person.isDisabled),
    onSuccess: () => client.invalidateQueries({ queryKey: STAFF_KEY }),
  });
  return (
    <>
      <div className="x-buttons">
        <Popconfirm title={say('renew.sure')} okText={say('renew')} onConfirm={() => renewal.mutate()}>
          <Button size="small" loading={renewal.isPending}>{say('renew')}</Button>
        </Popconfirm>
        {person.staffId !== me.staffId && (
          <Button size="small" danger={!person.isDisabled} loading={switching.isPending} onClick={() => switching.mutate()}>{say(person.isDisabled ? 'enable' : 'disable')}</Button>
        )}
      </div>
      {isLinkShown && renewal.data && <CopyOnce lead={say('link.once', { name: person.displayName, at: formatMoment(renewal.data.expiresAt) })} secret={renewal.data.enrolmentUrl} />}
      <ErrorNotice error={renewal.error ?? switching.error} />
    </>
  );
}
