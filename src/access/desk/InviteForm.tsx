import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { ROLES, type Role } from '../../organisation/domain/index.ts';
import { UnitSelect, useRoleName } from '../../organisation/desk/index.ts';
import { CopyOnce } from '../../platform/ui/desk/CopyOnce.tsx';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Field, SelectField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../platform/ui/desk/fields/lines.ts';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { inviteStaff } from './api/staff-calls.ts';
import { STAFF_KEY } from './staff-key.ts';
import { staffMessages } from './staff-messages.ts';

interface InviteValues {
  readonly displayName: string;
  readonly username: string;
  readonly email?: string;
  readonly locale: 'zh-CN' | 'en';
  readonly unitId?: string;
  readonly role?: Role;
}

/** Nobody's password is set by another person: the link lets the new colleague do it. */
export function InviteForm(): ReactElement {
  const say = useMessages(staffMessages);
  const client = useQueryClient();
  const roleName = useRoleName();
  const [form] = Form.useForm<InviteValues>();
  const [invited, setInvited] = useState<{ name: string; url: string; expiresAt: string } | null>(null);
  const invitation = useMutation({
    mutationFn: ({ displayName, username, email, locale, unitId, role }: InviteValues) => {
      const address = blankToNull(email);
      return inviteStaff({ displayName, username, locale, ...(address !== null && { email: address }), posts: unitId !== undefined && role !== undefined ? [{ unitId, role }] : [] });
    },
    onSuccess: ({ enrolmentUrl, expiresAt }, { displayName }) => {
      setInvited({ name: displayName, url: enrolmentUrl, expiresAt });
      form.resetFields();
      void client.invalidateQueries({ queryKey: STAFF_KEY });
    },
  });
  return (
    <Panel title={say('invite')}>
      {invited && <CopyOnce lead={say('link.once', { name: invited.name, at: formatMoment(invited.expiresAt) })} secret={invited.url} />}
      <Form<InviteValues> form={form} layout="vertical" requiredMark={false} initialValues={{ locale: 'zh-CN' }} onFinish={(values) => invitation.mutate(values)}>
        <div className="x-field-grid">
          <TextField name="displayName" label={say('displayName')} max={60} />
          <TextField name="username" label={say('username')} help={say('username.help')} max={64} />
          <Form.Item name="email" label={say('email')}><Input type="email" maxLength={254} autoComplete="off" /></Form.Item>
          <SelectField name="locale" label={say('locale')} options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} />
          <Field name="unitId" label={say('unit')} optional><UnitSelect allowClear /></Field>
          <SelectField name="role" label={say('role')} blank="—" options={ROLES.map((value) => ({ value, label: roleName(value) }))} optional />
        </div>
        <ErrorNotice error={invitation.error} />
        <Button type="primary" htmlType="submit" loading={invitation.isPending}>{say('invite.submit')}</Button>
      </Form>
    </Panel>
  );
}
