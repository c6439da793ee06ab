import type { ReactElement } from 'react';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';
import { PreferenceButtons } from './PreferenceButtons.tsx';

export function DeskHead(): ReactElement {
  const say = useMessages(messages);
  return (
    <header className="x-head x-no-print">
      <span className="x-brand"><strong>{say('frame.name')}</strong><span>{say('frame.sub')}</span></span>
      <PreferenceButtons />
    </header>
  );
}
