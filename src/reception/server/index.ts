export { createReceptionService } from './create-reception-service.ts';
export type { ReceptionService } from './create-reception-service.ts';
export { forgetVisitorsJob } from './jobs/forget-visitors-job.ts';
export { receptionRoutes } from './reception-routes.ts';
