export { createCalendarSource } from './calendar-source.ts';
export type { CalendarSource, CurrentCalendar } from './calendar-source.ts';
export { changeCalendarYear } from './change-calendar-year.ts';
export type { CalendarDeps } from './change-calendar-year.ts';
export { clockRoutes } from './clock-routes.ts';
export type { ClockRouteDeps } from './clock-routes.ts';
