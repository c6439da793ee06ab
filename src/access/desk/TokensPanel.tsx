import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { systemClock } from '../../platform/time/index.ts';
import { CopyOnce } from '../../platform/ui/desk/CopyOnce.tsx';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { CreateToken, TokenView } from '../contract.ts';
import { createToken, listTokens, revokeToken } from './api/account-calls.ts';
import { messages } from './messages.ts';

const TOKENS_KEY = ['tokens'] as const;

export function TokensPanel(): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: TOKENS_KEY });
  const tokens = useQuery({ queryKey: TOKENS_KEY, queryFn: ({ signal }) => listTokens(signal) });
  const creation = useMutation({ mutationFn: (values: z.infer<typeof CreateToken>) => createToken(values), onSuccess: refresh });
  const revocation = useMutation({ mutationFn: revokeToken, onSuccess: refresh });
  return (
    <Panel title={say('tokens.title')}>
      <p className="x-fine">{say('tokens.lead')}</p>
      {creation.data && <CopyOnce lead={say('tokens.once')} secret={creation.data.token} />}
      <ErrorNotice error={creation.error ?? revocation.error} />
      <Form<z.infer<typeof CreateToken>> layout="vertical" requiredMark={false} className="x-line-form" initialValues={{ validForDays: 90 }} onFinish={(values) => creation.mutate(values)}>
        <TextField name="label" label={say('tokens.label')} max={80} />
        <Form.Item name="validForDays" label={say('tokens.days')}><InputNumber min={1} max={366} precision={0} /></Form.Item>
        <Button htmlType="submit" loading={creation.isPending}>{say('tokens.create')}</Button>
      </Form>
      <Fetched query={tokens}>
        {({ items }) => (items.length === 0 ? <p>{say('tokens.none')}</p> : <TokenTable tokens={items} onRevoke={(tokenId) => revocation.mutate(tokenId)} />)}
      </Fetched>
    </Panel>
  );
}

interface TokenTableProps {
  readonly tokens: readonly z.infer<typeof TokenView>[];
  readonly onRevoke: (tokenId: string) => void;
}

function TokenTable({ tokens, onRevoke }: TokenTableProps): ReactElement {
  const say = useMessages(messages);
  const now = systemClock.now();
  return (
    <table className="x-table x-cards">
      <thead>
        <tr>{(['label', 'created', 'expires', 'state'] as const).map((column) => <th key={column} scope="col">{say(`tokens.${column}`)}</th>)}</tr>
      </thead>
      <tbody>
        {tokens.map((token) => {
          const state = token.revokedAt !== undefined ? 'revoked' : token.expiresAt < now ? 'expired' : 'active';
          return (
            <tr key={token.tokenId}>
              <td>{token.label}</td>
              <td data-label={say('tokens.created')}>{formatMoment(token.createdAt)}</td>
              <td data-label={say('tokens.expires')}>{formatMoment(token.expiresAt)}</td>
              <td data-label={say('tokens.state')}>
                {say(`tokens.${state}`)}{' '}
                {state === 'active' && (
                  <Popconfirm title={say('tokens.revokeSure')} okText={say('tokens.revoke')} onConfirm={() => onRevoke(token.tokenId)}>
                    <Button size="small" danger>{say('tokens.revoke')}</Button>
                  </Popconfirm>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
