import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import { DueBadge, dueDays } from '../../platform/ui/desk/DueBadge.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { LeaderDesk } from '../leader-contract.ts';
import { leaderDeskMessages } from './leader-desk-messages.ts';
import { PetitionTable } from './PetitionTable.tsx';
import { PETITIONS_KEY } from './use-petition-list.ts';

type Task = LeaderDesk['owed'][number];

/** Regulation art. 18: what leaders asked for, and the cases in their charge. */
export function LeaderDeskPage(): ReactElement {
  const say = useMessages(leaderDeskMessages);
  const desk = useQuery({ queryKey: [PETITIONS_KEY, 'leader-desk'], queryFn: ({ signal }) => callServer<LeaderDesk>({ path: '/leader-desk', signal }) });
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Fetched query={desk} rows={8}>
        {({ owed, given, cases }) => (
          <>
            <Panel title={say('owed')}>{owed.length === 0 ? <p className="x-fine">{say('owed.none')}</p> : <TaskTable label={say('owed')} tasks={owed} person="author" />}</Panel>
            <Panel title={say('given')}>{given.length === 0 ? <p className="x-fine">{say('given.none')}</p> : <TaskTable label={say('given')} tasks={given} person="bearer" />}</Panel>
            <Panel title={say('cases')}>{cases.length === 0 ? <p className="x-fine">{say('cases.none')}</p> : <PetitionTable rows={cases} label={say('cases')} />}</Panel>
          </>
        )}
      </Fetched>
    </>
  );
}

interface TaskTableProps {
  readonly label: string;
  readonly tasks: readonly Task[];
  readonly person: 'author' | 'bearer';
}

function TaskTable({ label, tasks, person }: TaskTableProps): ReactElement {
  const say = useMessages(leaderDeskMessages);
  return (
    <table className="x-table x-cards" aria-label={label}>
      <thead>
        <tr>{(['column.due', 'column.matter', `column.${person}`, 'column.step'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
      </thead>
      <tbody>{tasks.map((task) => <TaskRow key={`${task.petitionId} ${task.instructionNo} ${task.taskNo}`} task={task} person={person} />)}</tbody>
    </table>
  );
}

function TaskRow({ task, person }: Pick<TaskTableProps, 'person'> & { readonly task: Task }): ReactElement {
  const say = useMessages(leaderDeskMessages);
  const { petitionId, number, title, instructionNo, taskNo, dueOn, doneOn } = task;
  const step = person === 'author' ? 'reportOnInstruction' : 'closeInstruction';
  const isReady = person === 'author' || doneOn !== null;
  return (
    <tr>
      <td className="x-col-due">
        {doneOn === null ? <DueBadge due={dueDays(dueOn, dueOn)} /> : <span className="x-fine">{say('done', { day: doneOn })}</span>}
        <span className="x-sub">{dueOn}</span>
      </td>
      <td className="x-col-matter"><Link to={`/petitions/${petitionId}`} className="x-matter">{title}</Link><span className="x-fine">{number} · {instructionNo}.{taskNo}</span></td>
      <td data-label={say(`column.${person}`)}>{task[person].name}</td>
      <td className="x-col-next x-no-print">
        <Link className="x-step" to={isReady ? `/petitions/${petitionId}?do=${step}` : `/petitions/${petitionId}`}>{isReady ? say(person === 'author' ? 'report' : 'check') : say('open')}</Link>
      </td>
    </tr>
  );
}
