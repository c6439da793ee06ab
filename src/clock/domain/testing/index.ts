export { aCalendar, aClockEffect, aDayDeadline, aHourDeadline, aSpec } from './builders.ts';
export { checkHistories, decodeHistory } from './histories.ts';
