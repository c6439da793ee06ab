import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { CheckField, ChoiceField, ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ProposalView } from '../contract.ts';
import { acceptProposal, dismissProposal, SUPERVISION_KEY } from './supervision-calls.ts';
import { supervisionMessages } from './supervision-messages.ts';

interface ProposalEntryProps {
  readonly proposal: ProposalView;
  readonly onDecided: (news: string) => void;
}

/** One reason, with its article, and the form in which a person decides. */
export function ProposalEntry({ proposal, onDecided }: ProposalEntryProps): ReactElement {
  const say = useMessages(supervisionMessages);
  const [isOpen, setOpen] = useState(false);
  const { petitionId, number, title, unit, cause, since, times, daysSince } = proposal;
  return (
    <article className="x-entry" aria-label={`${say(`cause.${cause}`)} ${number}`}>
      <p><strong>{say(`cause.${cause}`)}</strong></p>
      <p>
        <Link to={`/petitions/${petitionId}`} className="x-matter">{title}</Link>
        <span className="x-fine">{number} · {unit.name}</span>
      </p>
      <p>{say(`why.${cause}`, { since, times, days: daysSince })}</p>
      <p><Button aria-expanded={isOpen} aria-label={say('decide.of', { number })} onClick={() => setOpen(!isOpen)}>{say('decide')}</Button></p>
      {isOpen && <DecisionForm proposal={proposal} onDecided={onDecided} />}
    </article>
  );
}

interface DecisionValues {
  readonly decision: 'ACCEPT' | 'DISMISS';
  readonly demand?: string;
  readonly listed?: boolean;
  readonly reason?: string;
}

function DecisionForm({ proposal: { proposalId, number }, onDecided }: ProposalEntryProps): ReactElement {
  const say = useMessages(supervisionMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<DecisionValues>();
  const decision = Form.useWatch('decision', form);
  const decide = useMutation({
    mutationFn: async ({ decision: taken, demand = '', listed = false, reason = '' }: DecisionValues) => {
      if (taken === 'ACCEPT') await acceptProposal(proposalId, { demand, listed });
      else await dismissProposal(proposalId, { reason });
      return say(taken === 'ACCEPT' ? 'accepted' : 'dismissed', { number });
    },
    onSuccess: (news) => {
      onDecided(news);
      void client.invalidateQueries({ queryKey: [SUPERVISION_KEY] });
    },
  });
  const options = [{ value: 'ACCEPT', label: say('decide.accept') }, { value: 'DISMISS', label: say('decide.dismiss') }];
  return (
    <Form<DecisionValues> form={form} name={`proposal-${proposalId}`} layout="vertical" requiredMark={false} onFinish={(values) => decide.mutate(values)}>
      <ChoiceField name="decision" label={say('decide')} options={options} />
      {decision === 'ACCEPT' && <ProseField name="demand" label={say('demand')} help={say('demand.help')} rows={3} />}
      {decision === 'ACCEPT' && <CheckField name="listed" label={say('listed')} />}
      {decision === 'DISMISS' && <ProseField name="reason" label={say('reason')} help={say('reason.help')} rows={3} />}
      {decision !== undefined && <Button type="primary" htmlType="submit" loading={decide.isPending}>{say(decision === 'ACCEPT' ? 'accept' : 'dismiss')}</Button>}
      <ErrorNotice error={decide.error} />
    </Form>
  );
}
