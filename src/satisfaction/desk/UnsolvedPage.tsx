import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyNotice } from '../../platform/ui/desk/EmptyNotice.tsx';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnsolvedList } from '../contract.ts';
import { messages } from './messages.ts';
import { careForUnsolved, listUnsolved, SATISFACTION_KEY } from './satisfaction-calls.ts';

type Unsolved = UnsolvedList['items'][number];

/** For the head above: what was answered, and is not solved after all. */
export function UnsolvedPage(): ReactElement {
  const say = useMessages(messages);
  const unsolved = useQuery({ queryKey: [SATISFACTION_KEY, 'unsolved'], queryFn: async ({ signal }) => (await listUnsolved(signal)).items });
  return (
    <>
      <PageHead title={say('unsolved.title')} lead={say('unsolved.lead')} />
      <Fetched query={unsolved} rows={6}>
        {(items) => (items.length === 0 ? <EmptyNotice icon="check" title={say('unsolved.none')} /> : <>{items.map((item) => <UnsolvedPanel key={`${item.petitionId}/${String(item.weeks)}`} item={item} />)}</>)}
      </Fetched>
    </>
  );
}

function UnsolvedPanel({ item }: { readonly item: Unsolved }): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const { petitionId, weeks, number, title, unitName, reason, answeredOn } = item;
  const care = useMutation({ mutationFn: careForUnsolved, onSuccess: () => client.invalidateQueries({ queryKey: [SATISFACTION_KEY, 'unsolved'] }) });
  return (
    <Panel title={`${number} ${title}`} extra={<Link to={`/petitions/${petitionId}`} aria-label={`${say('unsolved.open')} ${number}`}>{say('unsolved.open')}</Link>}>
      <p className="x-fine">{say('unsolved.said', { day: answeredOn, weeks, unit: unitName })}</p>
      <p>{reason ?? say('unsolved.noReason')}</p>
      <Form<{ done: string }> layout="vertical" requiredMark={false} onFinish={({ done }) => care.mutate({ petitionId, weeks, done })}>
        <ProseField name="done" label={say('unsolved.care')} rows={3} max={2000} />
        <Button htmlType="submit" loading={care.isPending}>{say('unsolved.save')}</Button>
      </Form>
      <ErrorNotice error={care.error} />
    </Panel>
  );
}
