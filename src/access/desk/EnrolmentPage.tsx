import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { isServerProblem } from '../../platform/ui/desk/server-problem.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { getEnrolment } from './api/enrolment-calls.ts';
import { EnrolmentForm } from './EnrolmentForm.tsx';
import { messages } from './messages.ts';

/** Behind a one-time link: somebody sets his own password, or the first administrator sets up the organisation. */
export function EnrolmentPage(): ReactElement {
  const say = useMessages(messages);
  const { token = '' } = useParams();
  const [username, setUsername] = useState<string | null>(null);
  const enrolment = useQuery({ queryKey: ['enrolment', token], queryFn: ({ signal }) => getEnrolment(token, signal), retry: false, enabled: username === null });
  const isGone = isServerProblem(enrolment.error) && enrolment.error.content.status >= 400 && enrolment.error.content.status < 500;
  const isFirst = enrolment.data?.purpose === 'FIRST_ADMINISTRATOR';
  return (
    <main className="x-gate">
      <PageHead title={say(isFirst ? 'enrol.firstTitle' : 'enrol.title')} />
      {username !== null ? (
        <>
          <Alert type="success" showIcon title={say('enrol.done', { username })} />
          <p><Link className="x-step x-step-primary" to="/">{say('enrol.toSignIn')}</Link></p>
        </>
      ) : isGone ? (
        <Alert type="error" showIcon title={say('enrol.gone')} />
      ) : (
        <Fetched query={enrolment}>
          {(data) => (
            <>
              <p>{say('enrol.lead', { at: formatMoment(data.expiresAt) })}</p>
              <EnrolmentForm token={token} enrolment={data} onDone={setUsername} />
            </>
          )}
        </Fetched>
      )}
    </main>
  );
}
