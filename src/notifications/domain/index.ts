export { MESSAGE_TEMPLATES, messageSchemas } from './message.ts';
export type { Message, MessageParams } from './message.ts';
export { FIRST_STEP_IN_DAYS, planReminders } from './plan-reminders.ts';
export type { OpenDeadline, PlannedReminder } from './plan-reminders.ts';
export { retryDelayInSeconds } from './retry-delay.ts';
