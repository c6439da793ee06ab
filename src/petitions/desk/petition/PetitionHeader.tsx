import { Button } from 'antd';
import type { ReactElement } from 'react';
import { nameIn, useThemes } from '../../../organisation/desk/index.ts';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { PageHead } from '../../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { PetitionFlags } from '../PetitionFlags.tsx';
import { useTitle } from '../use-title.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';

export function PetitionHeader({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const titleOf = useTitle();
  const themes = useThemes();
  const theme = themes.data?.find((each) => each.themeId === petition.themeId);
  return (
    <>
      <PageHead
        title={titleOf(petition)}
        lead={<>{petition.number} · {words.of('channel', petition.channel)} · {say('head.received', { day: petition.receivedOn })} <PetitionFlags petition={petition} /></>}
        actions={<Button icon={<Icon name="print" />} onClick={() => window.print()}>{say('print')}</Button>}
      />
      <div className="x-standing">
        <strong className="x-standing-state">{words.of('state', petition.state)}</strong>
        <Facts
          facts={[
            { name: say('head.class'), value: petition.class === null ? say('head.notYet') : words.of('class', petition.class) },
            { name: say('head.route'), value: petition.route !== null && words.of('routeType', petition.route) },
            { name: say('head.article'), value: petition.article !== null && say('head.article.value', { article: petition.article }) },
            { name: say('head.theme'), value: theme && nameIn(say.language, theme) },
            { name: say('head.office'), value: petition.officeUnit.name },
            { name: say('head.unit'), value: petition.responsibleUnit?.name },
            { name: say('head.handler'), value: petition.handler?.name },
            { name: say('head.closed'), value: petition.closedOn },
          ]}
        />
      </div>
    </>
  );
}
