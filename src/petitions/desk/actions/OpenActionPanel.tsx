import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { Loading } from '../../../platform/ui/desk/Loading.tsx';
import { codeOf } from '../../../platform/ui/desk/server-problem.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { actOnPetition, type ActionResult } from '../api/act-on-petition.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { useWords } from '../use-words.ts';
import type { ActionBody } from './action-body.ts';
import { ActionContext } from './ActionContext.ts';
import { messages } from './messages.ts';
import { NewsNotice } from './NewsNotice.tsx';

const ActionFormFor = lazy(async () => ({ default: (await import('./ActionFormFor.tsx')).ActionFormFor }));

interface OpenActionPanelProps {
  readonly petition: PetitionDetail;
  readonly action: string;
  /** Nothing when the state of the matter does not know this step. */
  readonly step: PetitionDetail['nextSteps'][number] | undefined;
  readonly onClose: () => void;
  readonly onDone: (label: string, documents: ActionResult['documents']) => void;
}

const STALE_CODE = 'petitions.stale_version';

export function OpenActionPanel({ petition, action, step, onClose, onDone }: OpenActionPanelProps): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const client = useQueryClient();
  // A form that was open stays open when somebody else acts: what is typed must not vanish.
  const [wasOpen] = useState(step?.available ?? false);
  const [seenVersion, setSeenVersion] = useState(petition.version);
  const label = step?.label ?? words.of('action', action);
  const refresh = () => client.invalidateQueries({ queryKey: [PETITIONS_KEY] });
  const attempt = useMutation({
    mutationFn: (body: ActionBody) => actOnPetition({ petitionId: petition.petitionId, expectedVersion: seenVersion, body }),
    // The form closes on the matter as it then is: the next one opened on the page of before would take one's own step for another's.
    onSuccess: async ({ documents }) => {
      await refresh();
      onDone(label, documents);
    },
    onError: () => void refresh(),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const submit = async (body: ActionBody) => {
    await attempt.mutateAsync(body);
  };
  const hasNews = petition.version !== seenVersion && !attempt.isPending && !attempt.isSuccess;
  return (
    <section className="x-panel x-action x-no-print" aria-labelledby="open-step">
      <div className="x-panel-head">
        <h2 id="open-step" ref={heading} tabIndex={-1}>{label}</h2>
        <Button type="text" size="small" icon={<Icon name="close" />} onClick={onClose}>{say('close')}</Button>
      </div>
      {wasOpen && hasNews && <NewsNotice petition={petition} seenVersion={seenVersion} onSeen={() => setSeenVersion(petition.version)} />}
      {step?.available !== true && <Alert className="x-error" type="warning" showIcon title={say('notNow')} description={step?.refusal?.text ?? say('notInState', { state: words.of('state', petition.state) })} />}
      {attempt.isError && !(codeOf(attempt.error) === STALE_CODE && hasNews) && <ErrorNotice error={attempt.error} citeArticle={(article) => words.of('article', article)} />}
      {wasOpen && (
        <ActionContext value={{ petition, action, label, isPending: attempt.isPending, submit }}>
          <Suspense fallback={<Loading />}><ActionFormFor action={action} /></Suspense>
        </ActionContext>
      )}
    </section>
  );
}
