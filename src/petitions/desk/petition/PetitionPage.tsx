import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Fetched } from '../../../platform/ui/desk/Fetched.tsx';
import { isServerProblem } from '../../../platform/ui/desk/server-problem.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { reportWarnings } from '../actions/report-warnings.ts';
import { messages } from './messages.ts';
import { PetitionView } from './PetitionView.tsx';
import { usePetition } from './use-petition.ts';

export function PetitionPage(): ReactElement {
  const say = useMessages(messages);
  const warn = useMessages(reportWarnings);
  const { petitionId = '' } = useParams();
  const petition = usePetition(petitionId);
  // What one may not see does not exist: both look alike.
  const isGone = isServerProblem(petition.error) && [404, 422].includes(petition.error.content.status);
  // It was there a moment ago: it has just been sealed or passed on, and none of it stays on the page.
  if (isGone && petition.data !== undefined) return <Alert type="info" showIcon title={warn('gone')} description={<><p>{warn('gone.help')}</p><Link to="/">{warn('gone.back')}</Link></>} />;
  if (isGone) return <Alert type="warning" showIcon title={say('gone')} />;
  return <Fetched query={petition} rows={12}>{(data) => <PetitionView key={petitionId} petition={data} />}</Fetched>;
}
