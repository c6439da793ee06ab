import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { handleInterruptions } from '../../platform/ui/desk/interruptions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { Me } from '../contract.ts';
import { messages } from './messages.ts';
import { SignInForm } from './SignInForm.tsx';
import { StepUpForm } from './StepUpForm.tsx';
import { ME_KEY } from './use-me.ts';

interface Waiting {
  readonly kind: 'signIn' | 'stepUp';
  readonly answer: (mayRepeat: boolean) => void;
}

/** Over the page and not in its place: whatever is typed below stays, and the call that waits goes on. */
export function InterruptionDialogs({ me }: { readonly me: Me }): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    const ask = (kind: Waiting['kind']) => new Promise<boolean>((resolve) => setWaiting({ kind, answer: resolve }));
    return handleInterruptions({ signInAgain: () => ask('signIn'), stepUp: () => ask('stepUp') });
  }, []);
  const answer = (mayRepeat: boolean) => {
    waiting?.answer(mayRepeat);
    setWaiting(null);
  };
  const leave = () => {
    answer(false);
    client.clear();
    client.setQueryData(ME_KEY, null);
  };
  return (
    <>
      <Modal open={waiting?.kind === 'signIn'} title={say('signIn.again')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} destroyOnHidden>
        <p>{say('signIn.againLead')}</p>
        <SignInForm username={me.username} onSignedIn={() => answer(true)} />
        <Button type="link" onClick={leave}>{say('signIn.other')}</Button>
      </Modal>
      <Modal open={waiting?.kind === 'stepUp'} title={say('stepUp.title')} footer={null} onCancel={() => answer(false)} destroyOnHidden>
        <p>{say('stepUp.lead')}</p>
        <StepUpForm hasTotp={me.hasTotp} onProved={() => answer(true)} />
      </Modal>
    </>
  );
}
