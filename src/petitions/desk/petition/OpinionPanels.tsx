import type { ReactElement } from 'react';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { useWords } from '../use-words.ts';
import { FindingsPanel } from './FindingsPanel.tsx';
import { messages } from './messages.ts';
import { OpinionText } from './OpinionText.tsx';

/** The draft that waits for a signature, the opinions that were issued, and how people rate the work. */
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
      <EvaluationPanel evaluations={petition.evaluations} />
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

function EvaluationPanel({ evaluations }: { readonly evaluations: PetitionDetail['evaluations'] }): ReactElement | null {
  const say = useMessages(messages);
  const words = useWords();
  if (evaluations.unit.status === 'NOT_OPEN' && evaluations.office.status === 'NOT_OPEN') return null;
  return (
    <Panel title={say('evaluation.title')}>
      {(['unit', 'office'] as const).map((target) => {
        const { status, value, reason, closesOn } = evaluations[target];
        return (
          <p key={target}>
            {say(`evaluation.${target}`)}{say.language === 'en' ? ': ' : '：'}
            <strong>{value === null ? words.of('evalStatus', status) : words.of('evaluation', value)}</strong>
            {status === 'PENDING' && closesOn !== null && say('evaluation.until', { day: closesOn })}
            {reason !== null && <span className="x-sub">{reason}</span>}
          </p>
        );
      })}
    </Panel>
  );
}
