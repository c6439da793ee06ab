import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { EmptyNotice } from '../../platform/ui/desk/EmptyNotice.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { InterviewSheetPanel } from './InterviewSheetPanel.tsx';
import { messages } from './messages.ts';
import { listInterviews, SATISFACTION_KEY } from './satisfaction-calls.ts';

/** Whom the lot chose, for an office that had no part in their matters. */
export function InterviewsPage(): ReactElement {
  const say = useMessages(messages);
  const [opened, setOpened] = useState<string>();
  const tasks = useQuery({ queryKey: [SATISFACTION_KEY, 'interviews'], queryFn: async ({ signal }) => (await listInterviews(signal)).items });
  return (
    <>
      <PageHead title={say('interviews.title')} lead={say('interviews.lead')} />
      {opened !== undefined && <InterviewSheetPanel key={opened} taskId={opened} onRecorded={() => setOpened(undefined)} />}
      <Fetched query={tasks} rows={6}>
        {(items) => (items.length === 0 ? <EmptyNotice icon="check" title={say('interviews.none')} /> : (
          <Panel title={say('interviews.list')}>
            <table className="x-table x-cards">
              <caption className="x-hidden">{say('interviews.list')}</caption>
              <thead>
                <tr>{(['number', 'unit', 'on', 'open'] as const).map((column) => <th key={column} scope="col">{say(`interviews.${column}`)}</th>)}</tr>
              </thead>
              <tbody>
                {items.map(({ taskId, number, unitName, answeredOn }) => (
                  <tr key={taskId}>
                    <th scope="row">{number}</th>
                    <td data-label={say('interviews.unit')}>{unitName}</td>
                    <td data-label={say('interviews.on')}>{answeredOn}</td>
                    <td><Button aria-label={`${say('interviews.open')} ${number}`} onClick={() => setOpened(taskId)}>{say('interviews.open')}</Button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        ))}
      </Fetched>
    </>
  );
}
