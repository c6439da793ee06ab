import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loading } from '../../../platform/ui/desk/Loading.tsx';
import type { PetitionDetail } from '../../contract.ts';
import type { AddedMembers } from '../../domain/members.ts';
import { ActionPanel } from '../actions/ActionPanel.tsx';
import { AddedMembersPage } from '../members/AddedMembersPage.tsx';
import { ClocksPanel } from './ClocksPanel.tsx';
import { CoOpinionsPanel } from './CoOpinionsPanel.tsx';
import { ElsewherePanel } from './ElsewherePanel.tsx';
import { LeadershipPanel } from './LeadershipPanel.tsx';
import { MatterPanel } from './MatterPanel.tsx';
import { MessagesPanel } from './MessagesPanel.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OpinionPanels } from './OpinionPanels.tsx';
import { PassagePanel } from './PassagePanel.tsx';
import { PapersPanel } from './PapersPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PetitionHeader } from './PetitionHeader.tsx';
import { ProtectionLink } from './ProtectionLink.tsx';
import { RecordsPanel } from './RecordsPanel.tsx';
import { ReviewPanels } from './ReviewPanels.tsx';
import { TiesPanel } from './TiesPanel.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';

const SealedPanels = lazy(async () => ({ default: (await import('../sealed/SealedPanels.tsx')).SealedPanels }));

/** What was asked, where it stands, what the law asks next; the step that is being done stands in the address. */
export function PetitionView({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('do');
  const choose = (action: string) => setParams({ do: action }, { replace: true, preventScrollReset: true });
  // A step that is done closes its own form, not the one that was opened meanwhile.
  const close = (action: string) => setParams((now) => (now.get('do') === action ? {} : now), { replace: true, preventScrollReset: true });
  // Of a report nothing is left here but what discipline officers open with their keys.
  const isSealed = petition.class === 'REPORT' && petition.requests.length === 0;
  // Shown this once: the slips are gone with the page.
  const [added, setAdded] = useState<AddedMembers | null>(null);
  if (added) return <AddedMembersPage number={petition.number} title={petition.title} added={added} onBack={() => setAdded(null)} />;
  return (
    <>
      <PetitionHeader petition={petition} />
      <div className="x-matter-grid">
        <div className="x-matter-side">
          <NextSteps petition={petition} chosen={chosen} onChoose={choose} />
          <ClocksPanel petitionId={petition.petitionId} clocks={petition.clocks} />
        </div>
        <div className="x-matter-main">
          <ActionPanel
            petition={petition}
            chosen={chosen}
            onClose={close}
            onMembersAdded={(members) => {
              setAdded(members);
              close('addMembers');
            }}
          />
          {isSealed && <Suspense fallback={<Loading />}><SealedPanels petition={petition} /></Suspense>}
          {!isSealed && <MatterPanel petition={petition} />}
          <TiesPanel ties={petition.ties} />
          {petition.elsewhere && <ElsewherePanel elsewhere={petition.elsewhere} />}
          <PassagePanel passage={petition.passage} />
          <CoOpinionsPanel coOpinions={petition.coOpinions} />
          <OpinionPanels petition={petition} />
          <ReviewPanels petition={petition} />
          <LeadershipPanel petition={petition} />
          {!isSealed && <PeoplePanel petition={petition} />}
          <RecordsPanel petition={petition} />
          <PapersPanel petition={petition} />
          <MessagesPanel messages={petition.messages} />
          <TimelinePanel timeline={petition.timeline} />
          <ProtectionLink petitionId={petition.petitionId} />
        </div>
      </div>
    </>
  );
}
