import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState, type ReactElement } from 'react';
import { nameIn, useRoleName } from '../../organisation/desk/index.ts';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { messages } from './messages.ts';
import { useSession } from './SessionContext.ts';
import { TokensPanel } from './TokensPanel.tsx';
import { TotpSetup } from './TotpSetup.tsx';
import { ME_KEY } from './use-me.ts';

export function AccountPage(): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const roleName = useRoleName();
  const { me } = useSession();
  const mayCreateTokens = useMay('token.create');
  const [round, setRound] = useState(0);
  const finish = () => {
    setRound(round + 1);
    void client.invalidateQueries({ queryKey: ME_KEY });
  };
  return (
    <>
      <PageHead title={say('account.title')} lead={`${me.displayName} · ${me.username}`} />
      <Panel title={say('account.posts')}>
        {me.posts.length === 0 && <p>{say('account.noPosts')}</p>}
        <ul>
          {me.posts.map((post) => <li key={`${post.unitId} ${post.role}`}>{nameIn(say.language, { name: post.unitName, nameEn: post.unitNameEn })} · {roleName(post.role)}</li>)}
        </ul>
      </Panel>
      <Panel title={say('account.password')} className="x-narrow"><ChangePasswordForm username={me.username} /></Panel>
      <Panel title={say('totp.title')} className="x-narrow">
        {round > 0 && <Alert className="x-error" type="success" showIcon title={say('totp.done')} />}
        <p>{say(me.hasTotp ? 'account.totpOn' : 'account.totpOff')}</p>
        <TotpSetup key={round} replaces={me.hasTotp} onDone={finish} />
      </Panel>
      {mayCreateTokens && <TokensPanel />}
    </>
  );
}
