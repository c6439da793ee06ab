import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { Loading } from '../../../platform/ui/desk/Loading.tsx';
import { PageHead } from '../../../platform/ui/desk/PageHead.tsx';
import { useDraft } from '../../../platform/ui/desk/use-draft.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { RegistrationAnswer } from '../api/register-petition.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { messages } from './messages.ts';
import { RegisteredNotice } from './RegisteredNotice.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import type { RegistrationValues } from './registration-values.ts';

const DRAFT_KEY = 'registration';

/** From the channel to the number in under a minute, without leaving the keyboard. */
export function RegisterPage(): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const draft = useDraft(DRAFT_KEY);
  const [done, setDone] = useState<RegistrationAnswer | null>(null);
  // A new form for each matter, and for each fresh start.
  const [round, setRound] = useState(1);
  const startAfresh = () => {
    void draft.discard();
    setDone(null);
    setRound(round + 1);
  };
  if (done) return <RegisteredNotice registered={done} onNext={startAfresh} />;
  if (draft.found === undefined) return <Loading rows={10} />;
  // The draft was written by this form; a field that an older version left behind is not shown.
  const restored = round === 1 && draft.found ? { values: draft.found.body as RegistrationValues, at: draft.found.updatedAt } : undefined;
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} actions={<Link className="x-step" to="/register/sealed"><Icon name="lock" />{say('sealed')}</Link>} />
      <RegistrationForm
        key={round}
        restored={restored}
        draft={draft}
        onStartAfresh={startAfresh}
        onRegistered={(answer) => {
          void draft.discard();
          void client.invalidateQueries({ queryKey: [PETITIONS_KEY] });
          setDone(answer);
        }}
      />
    </>
  );
}
