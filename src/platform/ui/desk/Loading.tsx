import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { messages } from './messages.ts';
import { useMessages } from './use-messages.ts';

export function Loading({ rows = 4 }: { readonly rows?: number }): ReactElement {
  const say = useMessages(messages);
  return (
    <div role="status">
      <span className="x-hidden">{say('loading')}</span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
