import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { listStaff } from './api/staff-calls.ts';
import { InviteForm } from './InviteForm.tsx';
import { STAFF_KEY } from './staff-key.ts';
import { staffMessages } from './staff-messages.ts';
import { StaffTable } from './StaffTable.tsx';

export function StaffPage(): ReactElement {
  const say = useMessages(staffMessages);
  const [isInviting, setInviting] = useState(false);
  const [text, setText] = useState('');
  const staff = useQuery({ queryKey: STAFF_KEY, queryFn: ({ signal }) => listStaff(signal) });
  return (
    <>
      <PageHead
        title={say('title')}
        actions={<Button type="primary" icon={<Icon name={isInviting ? 'close' : 'plus'} />} aria-expanded={isInviting} onClick={() => setInviting(!isInviting)}>{say('invite')}</Button>}
      />
      {isInviting && <InviteForm />}
      <Input className="x-search" type="search" allowClear aria-label={say('search')} placeholder={say('search')} value={text} onChange={(event) => setText(event.target.value)} />
      <Fetched query={staff} rows={8}>
        {({ items }) => {
          const wanted = text.trim().toLowerCase();
          const shown = items.filter(({ displayName, username }) => displayName.toLowerCase().includes(wanted) || username.includes(wanted));
          return <StaffTable staff={shown} />;
        }}
      </Fetched>
    </>
  );
}
