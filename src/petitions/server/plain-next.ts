import { describeClock, isRunning } from '../../clock/domain/index.ts';
import { formatDay } from '../../documents/server/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { messages } from '../messages.ts';
import type { LoadedPetition, Moment } from './load-petition.ts';
import { sideOf } from './petition-rows.ts';
import { concernsPetitioner } from './tracked-clocks.ts';

/** One sentence: what happens next, by when, or what the petitioner may do. */
export function sayWhatComesNext({ petition, deadlines }: LoadedPetition, { today }: Moment, language: Language): string {
  const say = messages[language];
  const open = deadlines.filter((deadline) => isRunning(deadline) && concernsPetitioner(deadline.clock));
  const duty = open.filter((deadline) => sideOf(deadline.clock) === 'UNIT_DUTY').toSorted((one, other) => (one.statutoryDueOn < other.statutoryDueOn ? -1 : 1))[0];
  if (duty) {
    const isLate = duty.statutoryDueOn < today;
    return fillTemplate(say[isLate ? 'petitions.next.late' : 'petitions.next.duty'], { what: describeClock(duty.clock, language), day: formatDay(duty.statutoryDueOn, language) }, language);
  }
  const window = open.find((deadline) => deadline.clock === 'REVIEW_WINDOW' || deadline.clock === 'REREVIEW_WINDOW');
  if (window) {
    const right = window.clock === 'REVIEW_WINDOW' ? 'petitions.next.review' : 'petitions.next.re_review';
    return fillTemplate(say[right], { day: formatDay(window.statutoryDueOn, language) }, language);
  }
  return petition.state === 'INTAKE' ? say['petitions.next.intake'] : say['petitions.next.none'];
}
