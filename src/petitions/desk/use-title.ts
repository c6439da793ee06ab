import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { PetitionRow } from '../contract.ts';
import { messages } from './messages.ts';

/** What a matter is called; one that lies under seal has only a word of the program's, in the reader's language. */
export function useTitle(): (petition: Pick<PetitionRow, 'title' | 'state'>) => string {
  const say = useMessages(messages);
  return ({ title, state }) => (state === 'HANDED_TO_DISCIPLINE' ? say('title.sealed') : title);
}
