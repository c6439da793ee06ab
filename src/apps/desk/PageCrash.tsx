import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

// What browsers say when a part of an older version is no longer there.
const OLD_VERSION = /dynamically imported module|module script failed|error loading dynamically/i;

export function PageCrash(): ReactElement {
  const say = useMessages(messages);
  const error = useRouteError();
  const isOld = error instanceof Error && OLD_VERSION.test(error.message);
  return (
    <Alert
      type={isOld ? 'info' : 'error'}
      showIcon
      title={say(isOld ? 'crash.newVersion' : 'crash.title')}
      description={isOld ? undefined : say('crash.text')}
      action={<Button onClick={() => location.reload()}>{say('crash.reload')}</Button>}
    />
  );
}
