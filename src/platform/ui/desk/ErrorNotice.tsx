import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { messages } from './messages.ts';
import { isServerProblem, type ProblemContent } from './server-problem.ts';
import type { Speaker } from './speaker.ts';
import { useMessages } from './use-messages.ts';

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** How a text of law is called, given by those who know the codes. */
  readonly citeArticle?: (article: string) => string;
}

/** Says what went wrong, on which rule, and what to do; never a stack or a payload. */
export function ErrorNotice({ error, onRetry, citeArticle }: ErrorNoticeProps): ReactElement | null {
  const say = useMessages(messages);
  if (error === null || error === undefined) return null;
  const problem = isServerProblem(error) ? error.content : undefined;
  const isRefused = problem?.type === 'refused';
  return (
    <Alert
      className="x-error"
      type={isRefused ? 'warning' : 'error'}
      showIcon
      title={say(isRefused ? 'error.refused' : 'error.failed')}
      description={<ErrorText problem={problem} say={say} citeArticle={citeArticle} />}
      action={onRetry && <Button size="small" onClick={onRetry}>{say('error.retry')}</Button>}
    />
  );
}

interface ErrorTextProps {
  readonly problem: ProblemContent | undefined;
  readonly say: Speaker<typeof messages>;
  readonly citeArticle: ErrorNoticeProps['citeArticle'];
}

function ErrorText({ problem, say, citeArticle }: ErrorTextProps): ReactElement {
  if (!problem) return <p>{say('error.own')}</p>;
  const { article, rule } = problem.params;
  return (
    <>
      <p>{problem.detail === '' ? say(problem.code === 'desk.no_answer' ? 'error.noAnswer' : 'error.unreadable') : problem.detail}</p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((fault) => (
            <li key={`${fault.path} ${fault.message}`}>{fault.message}</li>
          ))}
        </ul>
      )}
      {typeof article === 'string' && citeArticle && <p>{say('error.basis', { article: citeArticle(article) })}</p>}
      <p className="x-fine">
        {problem.code}
        {typeof rule === 'string' && ` · ${rule}`}
        {problem.requestId !== null && ` · ${say('error.requestId', { id: problem.requestId })}`}
      </p>
    </>
  );
}
