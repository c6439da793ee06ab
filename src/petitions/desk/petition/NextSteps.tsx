import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { awaitedAction } from '../awaited-action.ts';
import { messages } from './messages.ts';

interface NextStepsProps {
  readonly petition: PetitionDetail;
  readonly chosen: string | null;
  readonly onChoose: (action: string) => void;
}

// Done by petitioners, by the system or together with another step.
const NOT_ON_THE_DESK: readonly string[] = [
  'captureIntake', 'registerSealed', 'addSupplement', 'attachMerged', 'detachMerged', 'countRepeat', 'uncountRepeat', 'requestWithdrawal', 'evaluate', 'expireEvaluation',
  'escalateSupervision',
  // Done beside the finding that it is about.
  'overruleFinding',
];

/** The lawful steps as buttons; the others with the reason why not, so that nobody has to guess. */
export function NextSteps({ petition, chosen, onChoose }: NextStepsProps): ReactElement {
  const say = useMessages(messages);
  const awaited = awaitedAction(petition);
  const known = petition.nextSteps.filter((step) => !NOT_ON_THE_DESK.includes(step.action));
  // What the matter waits for stands first.
  const open = known.filter((step) => step.available && step.mine).toSorted((one, other) => Number(other.action === awaited) - Number(one.action === awaited));
  // The law allows them now, to somebody else: the server would refuse them to this person.
  const ofOthers = known.filter((step) => step.available && !step.mine);
  const closed = known.filter((step) => !step.available);
  return (
    <Panel title={say('steps.title')} className="x-no-print">
      {open.length === 0 && <p className="x-fine">{say('steps.none')}</p>}
      <div className="x-steps">
        {open.map(({ action, label }) => (
          <Button key={action} type={action === awaited ? 'primary' : 'default'} aria-current={chosen === action ? 'step' : undefined} onClick={() => onChoose(action)}>{label}</Button>
        ))}
      </div>
      {ofOthers.length > 0 && (
        <details className="x-closed-steps">
          <summary>{say('steps.ofOthers', { count: ofOthers.length })}</summary>
          <ul>{ofOthers.map(({ action, label }) => <li key={action}><strong>{label}</strong> {say('steps.otherPost')}</li>)}</ul>
        </details>
      )}
      {closed.length > 0 && (
        <details className="x-closed-steps">
          <summary>{say('steps.closed', { count: closed.length })}</summary>
          <ul>
            {closed.map(({ action, label, refusal }) => (
              <li key={action}>
                <strong>{label}</strong> {refusal?.text} <span className="x-fine">{refusal && say('steps.rule', { rule: refusal.rule })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
