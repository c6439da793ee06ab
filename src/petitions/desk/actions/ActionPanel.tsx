import { Alert } from 'antd';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Loading } from '../../../platform/ui/desk/Loading.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import type { AddedMembers } from '../../domain/members.ts';
import type { ActionResult } from '../api/act-on-petition.ts';
import { messages } from './messages.ts';
import { OpenActionPanel } from './OpenActionPanel.tsx';

// Few matters need it, and it brings a table of its own.
const AddMembersPanel = lazy(async () => ({ default: (await import('../members/AddMembersPanel.tsx')).AddMembersPanel }));

interface ActionPanelProps {
  readonly petition: PetitionDetail;
  readonly chosen: string | null;
  readonly onClose: (action: string) => void;
  readonly onMembersAdded: (added: AddedMembers) => void;
}

interface Done {
  readonly label: string;
  readonly documents: ActionResult['documents'];
}

/** The step that is being done; afterwards, that it is done and which papers it made. */
export function ActionPanel({ petition, chosen, onClose, onMembersAdded }: ActionPanelProps): ReactElement | null {
  const [done, setDone] = useState<Done | null>(null);
  const step = petition.nextSteps.find((each) => each.action === chosen);
  if (chosen === null) return done && <DoneNotice petitionId={petition.petitionId} done={done} />;
  if (chosen === 'addMembers' && step?.available) {
    return <Suspense fallback={<Loading />}><AddMembersPanel petition={petition} onClose={() => onClose(chosen)} onAdded={onMembersAdded} /></Suspense>;
  }
  return (
    <OpenActionPanel
      key={chosen}
      petition={petition}
      action={chosen}
      step={step}
      onClose={() => onClose(chosen)}
      onDone={(label, documents) => {
        setDone({ label, documents });
        onClose(chosen);
      }}
    />
  );
}

function DoneNotice({ petitionId, done }: { readonly petitionId: string; readonly done: Done }): ReactElement {
  const say = useMessages(messages);
  return (
    <div role="status">
      <Alert
        className="x-error x-no-print"
        type="success"
        showIcon
        title={say('done', { action: done.label })}
        description={
          done.documents.length > 0 && (
            <ul className="x-plain-list">
              {done.documents.map(({ documentId, type, number }) => (
                <li key={documentId}>
                  <a href={`/api/v1/petitions/${petitionId}/documents/${documentId}`} target="_blank" rel="noreferrer">{say('done.document', { name: number ?? say.code('document.', type) })}</a>
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  );
}
