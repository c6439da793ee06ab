import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { PetitionDetail } from '../../contract.ts';
import { ActionPanel } from '../actions/ActionPanel.tsx';
import { ClocksPanel } from './ClocksPanel.tsx';
import { ElsewherePanel } from './ElsewherePanel.tsx';
import { MatterPanel } from './MatterPanel.tsx';
import { MessagesPanel } from './MessagesPanel.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OpinionPanels } from './OpinionPanels.tsx';
import { PapersPanel } from './PapersPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PetitionHeader } from './PetitionHeader.tsx';
import { RecordsPanel } from './RecordsPanel.tsx';
import { RelatedPanel } from './RelatedPanel.tsx';
import { ReviewPanels } from './ReviewPanels.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

/** What was asked, where it stands, what the law asks next; the step that is being done stands in the address. */
export function PetitionView({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('do');
  const choose = (action: string) => setParams({ do: action }, { replace: true, preventScrollReset: true });
  // A step that is done closes its own form, not the one that was opened meanwhile.
  const close = (action: string) => setParams((now) => (now.get('do') === action ? {} : now), { replace: true, preventScrollReset: true });
  return (
    <>
      <PetitionHeader petition={petition} />
      <div className="x-matter-grid">
        <div className="x-matter-side">
          <NextSteps petition={petition} chosen={chosen} onChoose={choose} />
          <ClocksPanel petitionId={petition.petitionId} clocks={petition.clocks} />
        </div>
        <div className="x-matter-main">
          <ActionPanel petition={petition} chosen={chosen} onClose={close} />
          <RelatedPanel related={petition.related} />
          <MatterPanel petition={petition} />
          {petition.elsewhere && <ElsewherePanel elsewhere={petition.elsewhere} />}
          <OpinionPanels petition={petition} />
          <ReviewPanels petition={petition} />
          <PeoplePanel petition={petition} />
          <RecordsPanel petition={petition} />
          <PapersPanel petition={petition} />
          <MessagesPanel messages={petition.messages} />
          <TimelinePanel timeline={petition.timeline} />
        </div>
      </div>
    </>
  );
}
