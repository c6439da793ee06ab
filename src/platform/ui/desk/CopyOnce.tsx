import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { messages } from './messages.ts';
import { useMessages } from './use-messages.ts';

interface CopyOnceProps {
  readonly lead: string;
  readonly secret: string;
}

/** A secret that is shown this once: a link, a token. */
export function CopyOnce({ lead, secret }: CopyOnceProps): ReactElement {
  const say = useMessages(messages);
  const [isCopied, setCopied] = useState(false);
  // Without TLS a browser has no clipboard for pages; the text can still be selected.
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => setCopied(true), () => setCopied(false));
  return (
    <div role="status">
      <Alert
        className="x-error"
        type="warning"
        showIcon
        title={lead}
        description={<div className="x-once"><code>{secret}</code><Button size="small" onClick={copy}>{say(isCopied ? 'copied' : 'copy')}</Button></div>}
      />
    </div>
  );
}
