import { type Deadline, describeClock, isRunning } from '../../clock/domain/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Promised } from '../contract.ts';
import { sideOf } from './petition-rows.ts';

/** The running duties in days, which a petitioner is promised; a house rule such as the day of registration is no promise. */
export function findNextPromises(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter((each) => isRunning(each) && each.statutoryDueAt === null && each.clock !== 'REGISTER' && sideOf(each.clock) === 'UNIT_DUTY');
}

export function describePromises(deadlines: readonly Deadline[], language: Language): readonly Promised[] {
  return findNextPromises(deadlines).map(({ clock, statutoryDueOn, provisional }) => ({ clock, statutoryDueOn, provisional, what: describeClock(clock, language) }));
}
