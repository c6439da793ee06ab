import type { ReactElement } from 'react';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages } from './messages.ts';

/** What the petitioner was told of where the matter belongs, and how long the period there still runs. */
export function ElsewherePanel({ elsewhere }: { readonly elsewhere: NonNullable<PetitionDetail['elsewhere']> }): ReactElement {
  const say = useMessages(messages);
  const { ground, reason, where, applyBefore, legalBasis, materials, limitation } = elsewhere;
  const joined = (texts: readonly string[]) => texts.join(say.language === 'en' ? '; ' : '；') || null;
  return (
    <Panel title={say('elsewhere.title')}>
      <Facts
        facts={[
          { name: say('elsewhere.where'), value: where },
          { name: say('elsewhere.before'), value: applyBefore },
          { name: say('elsewhere.lastOn'), value: limitation && (limitation.daysLeft < 0 ? say('elsewhere.over', { day: limitation.lastOn }) : say('elsewhere.left', { day: limitation.lastOn, days: limitation.daysLeft })) },
          { name: say('elsewhere.materials'), value: joined(materials) },
          { name: say('elsewhere.ground'), value: ground },
          { name: say('elsewhere.reason'), value: reason },
          { name: say('opinion.basis'), value: joined(legalBasis) },
        ]}
      />
    </Panel>
  );
}
