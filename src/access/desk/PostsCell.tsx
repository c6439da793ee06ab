import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactElement } from 'react';
import type { StaffView } from '../../organisation/contract.ts';
import { ROLES, type Role } from '../../organisation/domain/index.ts';
import { nameIn, UnitSelect, useRoleName, useUnits } from '../../organisation/desk/index.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { DayField, Field, SelectField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { assignPost, endPost } from './api/staff-calls.ts';
import { STAFF_KEY } from './staff-key.ts';
import { staffMessages } from './staff-messages.ts';

/** The posts of a person; ended ones stay with their days, for what was done in them stays true. */
export function PostsCell({ person }: { readonly person: StaffView }): ReactElement {
  const say = useMessages(staffMessages);
  const client = useQueryClient();
  const units = useUnits();
  const roleName = useRoleName();
  const [isAdding, setAdding] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: STAFF_KEY });
  const ending = useMutation({ mutationFn: (postId: string) => endPost(person.staffId, postId, undefined), onSuccess: refresh });
  const unitName = (unitId: string) => {
    const unit = units.data?.find((each) => each.unitId === unitId);
    return unit ? nameIn(say.language, unit) : '…';
  };
  return (
    <>
      <ul className="x-plain-list">
        {person.posts.map((post) => (
          <li key={post.postId}>
            {unitName(post.unitId)} · {roleName(post.role)}{' '}
            <span className="x-fine">{post.validTo === undefined ? say('since', { day: post.validFrom }) : say('until', { from: post.validFrom, to: post.validTo })}</span>{' '}
            {post.validTo === undefined && (
              <Button size="small" type="link" onClick={() => ending.mutate(post.postId)} aria-label={say('end.of', { unit: unitName(post.unitId), role: roleName(post.role) })}>{say('end')}</Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorNotice error={ending.error} />
      {isAdding ? (
        <AssignForm staffId={person.staffId} onDone={() => { setAdding(false); void refresh(); }} />
      ) : (
        <Button size="small" type="link" className="x-flush" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>{say('assign')}</Button>
      )}
    </>
  );
}

interface AssignValues {
  readonly unitId: string;
  readonly role: Role;
  readonly validFrom?: string;
}

function AssignForm({ staffId, onDone }: { readonly staffId: string; readonly onDone: () => void }): ReactElement {
  const say = useMessages(staffMessages);
  const roleName = useRoleName();
  const assignment = useMutation({ mutationFn: (values: AssignValues) => assignPost(staffId, values), onSuccess: onDone });
  return (
    <Form<AssignValues> layout="vertical" requiredMark={false} className="x-line-form" onFinish={(values) => assignment.mutate(values)}>
      <Field name="unitId" label={say('unit')}><UnitSelect /></Field>
      <SelectField name="role" label={say('role')} blank="—" options={ROLES.map((value) => ({ value, label: roleName(value) }))} />
      <DayField name="validFrom" label={say('validFrom')} optional />
      <Button size="small" type="primary" htmlType="submit" loading={assignment.isPending}>{say('assign')}</Button>
      <ErrorNotice error={assignment.error} />
    </Form>
  );
}
