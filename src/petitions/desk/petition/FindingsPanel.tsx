import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import type { ActionBody } from '../actions/action-body.ts';
import { actOnPetition } from '../api/act-on-petition.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { useWords } from '../use-words.ts';
import { findingMessages } from './finding-messages.ts';

type Findings = NonNullable<PetitionDetail['draft']>['findings'];
type FindingOfDraft = Findings[number];

/** What the check before signing noticed: each is mended in the draft, or somebody says why it stands. */
export function FindingsPanel({ petition, findings }: { readonly petition: PetitionDetail; readonly findings: Findings }): ReactElement {
  const say = useMessages(findingMessages);
  const open = findings.filter(({ overruled }) => overruled === null);
  return (
    <Panel title={say('title')} extra={<span className="x-fine">{open.length === 0 ? say('none') : say('open', { count: open.length })}</span>}>
      <p className="x-fine">{say('lead')}</p>
      {findings.map((finding) => <FindingEntry key={finding.key} petition={petition} finding={finding} />)}
    </Panel>
  );
}

function FindingEntry({ petition, finding }: { readonly petition: PetitionDetail; readonly finding: FindingOfDraft }): ReactElement {
  const say = useMessages(findingMessages);
  const words = useWords();
  const { kind, excerpt, against, decision, overruled } = finding;
  return (
    <div className="x-entry">
      <h3>{words.of('check', kind)}</h3>
      <p className="x-fine">{placeOf(say, petition, finding)}</p>
      {excerpt !== '' && <p className="x-quote">{excerpt}</p>}
      {against !== null && <p className="x-fine">{say('against', { what: decision === null ? against : say('decided', { paper: against, decision: words.of('decision', decision) }) })}</p>}
      {overruled ? <p>{say('overruled', { name: overruled.by.name })}<span className="x-sub">{overruled.reason}</span></p> : <FindingSteps petition={petition} finding={finding} />}
    </div>
  );
}

type Say = ReturnType<typeof useMessages<typeof findingMessages>>;

function placeOf(say: Say, { requests }: PetitionDetail, { part, requestId }: FindingOfDraft): string {
  const no = requests.findIndex((request) => request.requestId === requestId) + 1;
  return no > 0 ? say(`part.${part}.of`, { no }) : say(`part.${part}`);
}

function FindingSteps({ petition, finding }: { readonly petition: PetitionDetail; readonly finding: FindingOfDraft }): ReactElement | null {
  const say = useMessages(findingMessages);
  const client = useQueryClient();
  const [isWriting, setWriting] = useState(false);
  const step = useMutation({
    mutationFn: (body: ActionBody) => actOnPetition({ petitionId: petition.petitionId, expectedVersion: petition.version, body }),
    onSettled: () => client.invalidateQueries({ queryKey: [PETITIONS_KEY] }),
  });
  const may = (action: string): boolean => petition.nextSteps.some((each) => each.action === action && each.available && each.mine);
  const list = () => step.mutate({ type: 'listDemand', request: { requestId: crypto.randomUUID(), text: finding.excerpt } });
  if (!finding.canOverrule) return <p>{say('mustMend')}</p>;
  return (
    <>
      <div className="x-steps">
        {finding.kind === 'DEMAND_NOT_LISTED' && may('listDemand') && <Button size="small" loading={step.isPending} onClick={list}>{say('list')}</Button>}
        {may('overruleFinding') && !isWriting && <Button size="small" onClick={() => setWriting(true)}>{say('overrule')}</Button>}
      </div>
      {isWriting && <ReasonEntry isPending={step.isPending} onGive={(reason) => step.mutate({ type: 'overruleFinding', finding: finding.key, reason })} onCancel={() => setWriting(false)} />}
      <ErrorNotice error={step.error} />
    </>
  );
}

interface ReasonEntryProps {
  readonly isPending: boolean;
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonEntry({ isPending, onGive, onCancel }: ReasonEntryProps): ReactElement {
  const say = useMessages(findingMessages);
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form onSubmit={(event) => { event.preventDefault(); onGive(reason.trim()); }}>
      <label htmlFor={id}>{say('reason')}</label>
      <Input.TextArea id={id} rows={2} maxLength={2000} required autoFocus value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="x-steps">
        <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={isPending}>{say('give')}</Button>
        <Button size="small" onClick={onCancel}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
