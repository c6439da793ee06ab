export { registerClockCommands, runClockDue } from './clock-due.ts';
export { messages } from './messages.ts';
export type { ClockDueOptions } from './read-clock-options.ts';
