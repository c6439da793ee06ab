import type { ReactElement } from 'react';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { coOpinionMessages } from './co-opinion-messages.ts';

type CoOpinion = PetitionDetail['coOpinions'][number];

/** Regulation art. 24: which units beside the lead owe what by when, the late ones marked. */
export function CoOpinionsPanel({ coOpinions }: { readonly coOpinions: readonly CoOpinion[] }): ReactElement | null {
  const say = useMessages(coOpinionMessages);
  if (coOpinions.length === 0) return null;
  const owed = coOpinions.filter(({ text, goneOnWithout }) => text === null && goneOnWithout === null).length;
  return (
    <Panel title={say('title')} extra={<span className="x-fine">{owed === 0 ? say('none') : say('owed', { count: owed })}</span>}>
      {coOpinions.map((each, index) => <CoOpinionEntry key={`${each.unit.id} ${index}`} opinion={each} />)}
    </Panel>
  );
}

function CoOpinionEntry({ opinion }: { readonly opinion: CoOpinion }): ReactElement {
  const say = useMessages(coOpinionMessages);
  const { unit, dueOn, text, late, goneOnWithout } = opinion;
  return (
    <div className="x-entry">
      <h3>{unit.name}</h3>
      <p className="x-fine">{say('dueOn', { day: dueOn })} · {late ? <strong>{say('late')}</strong> : say(text !== null ? 'given' : goneOnWithout ? 'without' : 'waiting')}</p>
      {text !== null && <LongText text={text} />}
      {goneOnWithout && <p>{say('reason', { name: goneOnWithout.by.name })}<span className="x-sub">{goneOnWithout.reason}</span></p>}
    </div>
  );
}
