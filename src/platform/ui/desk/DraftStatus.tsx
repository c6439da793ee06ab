import type { ReactElement } from 'react';
import { messages } from './messages.ts';
import type { DraftState } from './use-draft.ts';
import { useMessages } from './use-messages.ts';

export function DraftStatus({ state }: { readonly state: DraftState }): ReactElement {
  const say = useMessages(messages);
  return (
    <span className={state === 'failed' ? 'x-draft x-draft-failed' : 'x-draft'} role="status">
      {state === 'saving' && say('draft.saving')}
      {state === 'saved' && say('draft.saved')}
      {state === 'failed' && say('draft.failed')}
    </span>
  );
}
