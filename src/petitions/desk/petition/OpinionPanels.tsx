import type { ReactElement } from 'react';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { FindingsPanel } from './FindingsPanel.tsx';
import { messages } from './messages.ts';
import { OpinionText } from './OpinionText.tsx';

/** The draft that waits for a signature, and the opinions that were issued. */
export function OpinionPanels({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const { draft, opinions, requests } = petition;
  return (
    <>
      {draft && draft.findings.length > 0 && <FindingsPanel petition={petition} findings={draft.findings} />}
      {draft && (
        <Panel title={say('draft.title')} extra={<span className="x-fine">{draftFacts(say, draft)}</span>}>
          <OpinionText content={draft.content} requests={requests} />
        </Panel>
      )}
      {opinions.map((opinion) => (
        <Panel
          key={opinion.documentNumber}
          title={`${say('opinion.title')} ${opinion.documentNumber}`}
          extra={
            <span className="x-fine">
              {say('opinion.issued', { unit: opinion.unitName, day: opinion.issuedOn })} · {opinion.servedOn === null ? say('opinion.notServed') : say('opinion.served', { day: opinion.servedOn })}
            </span>
          }
        >
          <OpinionText content={opinion.content} requests={requests} />
        </Panel>
      ))}
    </>
  );
}

type Say = ReturnType<typeof useMessages<typeof messages>>;

function draftFacts(say: Say, draft: NonNullable<PetitionDetail['draft']>): string {
  return [
    say('draft.by', { name: draft.draftedBy.name }),
    draft.legalReviewPassed !== null && say(`draft.legal.${draft.legalReviewPassed}`),
    draft.approvedBy === null ? say('draft.waits') : say('draft.approved', { name: draft.approvedBy.name }),
    draft.major && say('draft.major'),
  ].filter(Boolean).join(' · ');
}
