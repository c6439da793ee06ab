import type { ClockHandle } from '../../clock/domain/index.ts';

const AMONG_OFFICES: readonly ClockHandle[] = ['REGISTER', 'SUPERVISION_REPLY', 'URGENT_FIRST', 'URGENT_WRITTEN', 'OBJECT', 'ASSIGN_FEEDBACK'];

/** A house rule of the office and a report to its superior are no concern of the petitioner's. */
export function concernsPetitioner(clock: ClockHandle): boolean {
  return !AMONG_OFFICES.includes(clock);
}
