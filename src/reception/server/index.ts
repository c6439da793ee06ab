export { bookVisit, cancelBooking, findBooking } from './book-visit.ts';
export { forgetVisitorsJob } from './jobs/forget-visitors-job.ts';
export { getDayView, listDaysAhead, readNow } from './read-reception-days.ts';
export type { ReceptionDeps } from './reception-deps.ts';
export { receptionRoutes } from './reception-routes.ts';
