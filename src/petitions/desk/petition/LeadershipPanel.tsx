import type { ReactElement } from 'react';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { leadershipMessages } from './leadership-messages.ts';

type Instruction = PetitionDetail['instructions'][number];
type Task = Instruction['tasks'][number];
type Ownership = PetitionDetail['caseOwnerships'][number];

/** Regulation art. 18: what leaders asked for and what came of it, and in whose charge the matter is. */
export function LeadershipPanel({ petition }: { readonly petition: PetitionDetail }): ReactElement | null {
  const say = useMessages(leadershipMessages);
  const { instructions, caseOwnerships } = petition;
  if (instructions.length + caseOwnerships.length === 0) return null;
  return (
    <Panel title={say('title')}>
      {instructions.toReversed().map((instruction) => <InstructionEntry key={instruction.no} instruction={instruction} />)}
      {caseOwnerships.length > 0 && <h3>{say('cases')}</h3>}
      {caseOwnerships.toReversed().map((ownership) => <OwnershipEntry key={`${ownership.leader.id} ${ownership.fromOn}`} ownership={ownership} />)}
    </Panel>
  );
}

function InstructionEntry({ instruction }: { readonly instruction: Instruction }): ReactElement {
  const say = useMessages(leadershipMessages);
  const { no, author, givenOn, text, tasks, closedOn } = instruction;
  return (
    <div className="x-entry">
      <h3>{say('instruction', { no })}</h3>
      <p className="x-fine">{say('given', { name: author.name, day: givenOn })} · {closedOn === null ? say('open') : say('closed', { day: closedOn })}</p>
      <LongText text={text} />
      <ol>{tasks.map((task) => <li key={task.no}><TaskEntry task={task} isClosed={closedOn !== null} /></li>)}</ol>
    </div>
  );
}

function TaskEntry({ task, isClosed }: { readonly task: Task; readonly isClosed: boolean }): ReactElement {
  const say = useMessages(leadershipMessages);
  const { text, bearer, dueOn, doneOn, overdue, trail } = task;
  const state = doneOn === null ? (overdue ? say('task.overdue') : say('task.owed')) : say('task.done', { day: doneOn });
  return (
    <>
      {text}
      <span className="x-sub">{say('task', { name: bearer.name, day: dueOn })}{!(isClosed && doneOn === null) && <> · {overdue ? <strong>{state}</strong> : state}</>}</span>
      <Trail trail={trail} />
    </>
  );
}

function OwnershipEntry({ ownership }: { readonly ownership: Ownership }): ReactElement {
  const say = useMessages(leadershipMessages);
  const { leader, fromOn, untilOn, trail } = ownership;
  return (
    <div className="x-entry">
      <p>{untilOn === null ? say('case.now', { name: leader.name, from: fromOn }) : say('case.before', { name: leader.name, from: fromOn, until: untilOn })}</p>
      {trail.length === 0 ? <p className="x-fine">{say('case.noTrail')}</p> : <Trail trail={trail} />}
    </div>
  );
}

function Trail({ trail }: { readonly trail: Task['trail'] }): ReactElement | null {
  const say = useMessages(leadershipMessages);
  if (trail.length === 0) return null;
  return <ul>{trail.map(({ on, by, text }, index) => <li key={`${on} ${index}`}><span className="x-fine">{say('trail', { day: on, name: by.name })}</span> {text}</li>)}</ul>;
}
