import type { ReactElement } from 'react';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';
import { SignInForm } from './SignInForm.tsx';

/** Shown in the place of any page while nobody is signed in; the address stays, so one arrives where one wanted to go. */
export function SignInPage(): ReactElement {
  const say = useMessages(messages);
  return (
    <main className="x-gate">
      <PageHead title={say('signIn.title')} lead={say('signIn.lead')} />
      <SignInForm onSignedIn={() => undefined} />
      <p className="x-fine">{say('signIn.help')}</p>
    </main>
  );
}
