import type { PetitionRow } from '../contract.ts';
import { AWAITED, type Awaited } from '../domain/awaited.ts';
import type { PetitionActionType } from '../domain/petition-action.ts';

type Awaiting = Pick<PetitionRow, 'state' | 'class' | 'route' | 'awaits'>;

/** The step that the matter waits for, as one button; whether it is open to this person today, the petition's page says. */
export function awaitedAction(row: Awaiting): PetitionActionType | undefined {
  return row.awaits === null ? undefined : (refined(row.awaits, row) ?? AWAITED[row.awaits].action);
}

function refined(awaits: Awaited, row: Awaiting): PetitionActionType | undefined {
  if (awaits === 'DISPOSITION') return outcomeOf(row);
  if (awaits === 'HANDLING' && row.state === 'ACCEPTED') return 'startHandling';
  if (awaits === 'REVIEW_SERVICE' && row.state === 'REREVIEW_DONE') return 'serveReReview';
  return undefined;
}

// Regulation arts. 29-31: each class, and each route of an appeal, has one answer.
function outcomeOf({ class: matterClass, route }: Awaiting): PetitionActionType {
  if (matterClass === 'SUGGESTION' || matterClass === 'ENQUIRY') return 'replyToPetition';
  if (matterClass === 'REPORT') return 'sealToDiscipline';
  return route === null || route === 'PETITION' ? 'acceptPetition' : 'guidePetition';
}
