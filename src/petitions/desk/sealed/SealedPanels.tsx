import type { ReactElement } from 'react';
import { Fetched } from '../../../platform/ui/desk/Fetched.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { IdentityPanel } from './IdentityPanel.tsx';
import { SealedContentPanel } from './SealedContentPanel.tsx';
import { sealedMessages } from './sealed-messages.ts';
import { useSealed } from './use-sealed.ts';

/** What discipline officers see of a sealed matter; for everybody else there is nothing. */
export function SealedPanels({ petition: { petitionId, state } }: { readonly petition: PetitionDetail }): ReactElement | null {
  return useMay('report.open') ? <ReadPanels petitionId={petitionId} isStub={state === 'HANDED_TO_DISCIPLINE'} /> : null;
}

function ReadPanels({ petitionId, isStub }: { readonly petitionId: string; readonly isStub: boolean }): ReactElement {
  const say = useMessages(sealedMessages);
  const sealed = useSealed(petitionId);
  return (
    <Fetched query={sealed}>
      {(view) => {
        if (view.parts === 0) return isStub && <Panel title={say('title')}><p>{say('paper')}</p></Panel>;
        return (
          <>
            <SealedContentPanel petitionId={petitionId} sealed={view} />
            <IdentityPanel petitionId={petitionId} sealed={view} />
          </>
        );
      }}
    </Fetched>
  );
}
