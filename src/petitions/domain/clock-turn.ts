import type { OpenPetition } from './petition.ts';
import type { PetitionEventRecord } from './petition-event.ts';
import type { RunBook, When } from './run-book.ts';

/** One event with the matter before and after it. */
export interface ClockTurn {
  readonly book: RunBook;
  readonly before: OpenPetition | undefined;
  readonly after: OpenPetition;
  readonly record: PetitionEventRecord;
  readonly when: When;
}
