import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { TimelineList } from '../petition/TimelinePanel.tsx';
import { messages } from './messages.ts';

interface NewsNoticeProps {
  readonly petition: PetitionDetail;
  readonly seenVersion: number;
  readonly onSeen: () => void;
}

/** Somebody else acted while the form was open: what they did, and on with it. */
export function NewsNotice({ petition, seenVersion, onSeen }: NewsNoticeProps): ReactElement {
  const say = useMessages(messages);
  const news = petition.timeline.filter((entry) => entry.seq > seenVersion);
  return (
    <div role="alert">
      <Alert
        className="x-error"
        type="warning"
        showIcon
        title={say('news')}
        description={<><TimelineList entries={news} /><p>{say('news.typed')}</p></>}
        action={<Button size="small" onClick={onSeen}>{say('news.seen')}</Button>}
      />
    </div>
  );
}
