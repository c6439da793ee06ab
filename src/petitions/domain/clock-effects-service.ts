import { roundRun } from './clock-instances.ts';
import type { ClockTurn } from './clock-turn.ts';
import { listNotServed, windowRun } from './member-services.ts';
import { servedOnOf } from './petition-facts.ts';
import type { ServiceOutcome } from './records.ts';
import type { When } from './run-book.ts';

// What the service of an opinion does to the clocks, to one petitioner or to many.

export function stopHandling({ book, after }: ClockTurn, when: When): void {
  book.stop('HANDLE', roundRun(after.round), when, 'XF-34');
  book.stop('SIMPLE_HANDLE', roundRun(after.round), when, 'SP-4');
}

// Arts. 34, 35: done is what has been served; from that day the petitioner has 30 days.
export function applyService(turn: ClockTurn, outcome: ServiceOutcome): void {
  const { book, after, when } = turn;
  const servedOn = servedOnOf(outcome);
  if (listNotServed(after).length === 0) stopHandling(turn, servedOn === null ? when : { on: servedOn });
  if (servedOn !== null) book.start('REVIEW_WINDOW', roundRun(after.round), { on: servedOn }, 'XF-35');
}

/** The 60 days end when it has reached the last of them; whoever is served later has his own 30 days. */
export function applyMemberService(turn: ClockTurn, outcome: ServiceOutcome): void {
  const { book, after, when } = turn;
  const servedOn = servedOnOf(outcome);
  const run = servedOn === null ? undefined : windowRun(after, servedOn);
  if (servedOn !== null && run !== undefined && !book.isKnown('REVIEW_WINDOW', run)) book.start('REVIEW_WINDOW', run, { on: servedOn }, 'XF-35');
  stopWhenAllServed(turn, servedOn === null ? when : { on: servedOn });
}

/** Nobody is left who waits for the opinion. */
export function stopWhenAllServed(turn: ClockTurn, when: When = turn.when): void {
  const { after } = turn;
  const isIssued = after.memberServices.some(({ round }) => round === after.round);
  if (isIssued && listNotServed(after).length === 0) stopHandling(turn, when);
}
