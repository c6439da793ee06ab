import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRoleName } from '../../organisation/desk/index.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { DelegationList } from '../delegation-contract.ts';
import { DELEGATION_KEY, revokeDelegation } from './api/delegation-calls.ts';
import { delegationMessages } from './delegation-messages.ts';
import { DelegateForm } from './DelegateForm.tsx';

type Delegation = DelegationList['delegations'][number];

export function DelegationPanel({ delegations }: { readonly delegations: readonly Delegation[] }): ReactElement {
  const say = useMessages(delegationMessages);
  return (
    <Panel title={say('delegations')}>
      <p className="x-fine">{say('delegations.lead')}</p>
      {delegations.length === 0 ? <p className="x-fine">{say('delegations.none')}</p> : <DelegationTable delegations={delegations} />}
      <DelegateForm lentPostHolders={delegations.map(({ holder }) => holder.id)} />
    </Panel>
  );
}

function DelegationTable({ delegations }: { readonly delegations: readonly Delegation[] }): ReactElement {
  const say = useMessages(delegationMessages);
  return (
    <table className="x-table x-cards" aria-label={say('delegations')}>
      <thead>
        <tr>{(['column.post', 'column.holder', 'column.to', 'column.time', 'column.state'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
      </thead>
      <tbody>{delegations.map((delegation) => <DelegationRow key={delegation.delegationId} delegation={delegation} />)}</tbody>
    </table>
  );
}

function DelegationRow({ delegation }: { readonly delegation: Delegation }): ReactElement {
  const say = useMessages(delegationMessages);
  const roleName = useRoleName();
  const client = useQueryClient();
  const { delegationId, role, unit, holder, from, to, fromAt, untilAt, inForce, mayPassOn, mayRevoke } = delegation;
  const revocation = useMutation({ mutationFn: () => revokeDelegation(delegationId), onSettled: () => client.invalidateQueries({ queryKey: [DELEGATION_KEY] }) });
  return (
    <tr>
      <td>{roleName(role)}<span className="x-sub">{unit.name}</span></td>
      <td data-label={say('column.holder')}>{holder.name}{from.id !== holder.id && <span className="x-sub">{say('from', { name: from.name })}</span>}</td>
      <td data-label={say('column.to')}>{to.name}{mayPassOn && <span className="x-sub">{say('passOn')}</span>}</td>
      <td data-label={say('column.time')}>{formatMoment(fromAt)}<span className="x-sub">{formatMoment(untilAt)}</span></td>
      <td data-label={say('column.state')}>
        {say(inForce ? 'inForce' : 'notYet')}{' '}
        {mayRevoke && <Button size="small" loading={revocation.isPending} onClick={() => revocation.mutate()}>{say('revoke')}</Button>}
        <ErrorNotice error={revocation.error} />
      </td>
    </tr>
  );
}
