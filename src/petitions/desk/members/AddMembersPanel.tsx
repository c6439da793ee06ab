import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import type { AddedMembers } from '../../domain/members.ts';
import { messages as actionWords } from '../actions/messages.ts';
import { addMembers } from '../api/add-members.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { useWords } from '../use-words.ts';
import { countDoubts, toEntries } from './listed-member.ts';
import { findUnready, type Unready } from './list-readiness.ts';
import { MemberListField } from './MemberListField.tsx';
import { messages } from './messages.ts';
import { EMPTY_LIST } from './use-member-list.ts';

interface AddMembersPanelProps {
  readonly petition: PetitionDetail;
  readonly onClose: () => void;
  readonly onAdded: (added: AddedMembers) => void;
}

/** People who join a matter that is there: their list, sent as a whole. */
export function AddMembersPanel({ petition, onClose, onAdded }: AddMembersPanelProps): ReactElement {
  const say = useMessages(messages);
  const sayOfSteps = useMessages(actionWords);
  const words = useWords();
  const client = useQueryClient();
  const [list, setList] = useState(EMPTY_LIST);
  const [unready, setUnready] = useState<Unready>();
  const entries = toEntries(list.members);
  const adding = useMutation({
    mutationFn: () => addMembers({ petitionId: petition.petitionId, body: { expectedVersion: petition.version, members: entries } }),
    onSuccess: async (added) => {
      await client.invalidateQueries({ queryKey: [PETITIONS_KEY] });
      onAdded(added);
    },
    onError: () => void client.invalidateQueries({ queryKey: [PETITIONS_KEY] }),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = () => {
    const why = findUnready(list);
    setUnready(why);
    if (why === undefined) adding.mutate();
  };
  return (
    <section className="x-panel x-action x-no-print" aria-labelledby="open-step">
      <div className="x-panel-head">
        <h2 id="open-step" ref={heading} tabIndex={-1}>{words.of('action', 'addMembers')}</h2>
        <Button type="text" size="small" icon={<Icon name="close" />} onClick={onClose}>{sayOfSteps('close')}</Button>
      </div>
      <p className="x-fine">{say('add.lead')}</p>
      <MemberListField value={list} onChange={(changed) => { setUnready(undefined); setList(changed); }} petitionId={petition.petitionId} />
      {unready !== undefined && <Alert className="x-error" role="alert" type="error" showIcon title={say(unready, { count: countDoubts(list.members) })} />}
      <ErrorNotice error={adding.error} citeArticle={(article) => words.of('article', article)} />
      <div className="x-submit">
        <Button type="primary" loading={adding.isPending} disabled={list.members.length === 0} onClick={send}>{say('add.submit', { count: entries.length })}</Button>
      </div>
    </section>
  );
}
